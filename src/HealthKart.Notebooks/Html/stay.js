// Stands before every other script: what an output's script has read shall not go with it to another page. It may not leave the page, nor
// open a window, nor call another machine; a link that a reader clicks, a place in the page and a file that was made in it work as ever.
// Whatever is needed later is taken here, once, since a later script can change what everything is called.
(() => {
  "use strict";

  const calling = (method) => Function.prototype.call.bind(method);
  const reading = (type, name) => {
    const property = Object.getOwnPropertyDescriptor(type.prototype, name);
    return property ? calling(property.get) : () => null;
  };
  const fix = (owner, name, value) => Object.defineProperty(owner, name, { value, writable: false, configurable: false });

  const apply = Reflect.apply;
  const startsWith = calling(String.prototype.startsWith);
  const isMadeHere = (address) => startsWith(address, "blob:") || startsWith(address, "data:");

  function stay(navigation) {
    const isOfReader = reading(NavigateEvent, "userInitiated");
    const kindOf = reading(NavigateEvent, "navigationType");
    const downloadOf = reading(NavigateEvent, "downloadRequest");
    const destinationOf = reading(NavigateEvent, "destination");
    const isWithinPage = reading(NavigationDestination, "sameDocument");
    const addressOf = reading(NavigationDestination, "url");
    const prevent = calling(Event.prototype.preventDefault);
    navigation.addEventListener("navigate", (event) => {
      const destination = destinationOf(event);
      const isFile = downloadOf(event) !== null && isMadeHere(addressOf(destination));
      // Back and forward lead to where the reader has been.
      if (!isOfReader(event) && !isWithinPage(destination) && !isFile && kindOf(event) !== "traverse") {
        prevent(event);
      }
    }, { capture: true });
  }

  const elementType = Node.ELEMENT_NODE;
  const nodeTypeOf = reading(Node, "nodeType");
  const parentOf = reading(Node, "parentNode");
  const nameOf = reading(Element, "localName");
  const attributeOf = calling(Element.prototype.getAttribute);

  function isNode(target) {
    try {
      return nodeTypeOf(target) > 0;
    } catch {
      return false;
    }
  }

  // Whether a click that no reader made would follow a link out of the page.
  function leadsAway(target) {
    for (let node = isNode(target) ? target : null; node !== null; node = parentOf(node)) {
      const name = nodeTypeOf(node) === elementType ? nameOf(node) : "";
      if (name === "a" || name === "area") {
        const address = attributeOf(node, "href") ?? "";
        return !startsWith(address, "#") && !(attributeOf(node, "download") !== null && isMadeHere(address));
      }
    }
    return false;
  }

  const click = HTMLElement.prototype.click;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const open = Document.prototype.open;
  const typeOf = reading(Event, "type");
  fix(HTMLElement.prototype, "click", function () {
    if (!leadsAway(this)) {
      apply(click, this, []);
    }
  });
  fix(EventTarget.prototype, "dispatchEvent", function (event) {
    return typeOf(event) === "click" && leadsAway(this) ? false : apply(dispatch, this, [event]);
  });
  fix(window, "open", () => null);
  // The policy sends no form; but a page that is still being read would end where it is asked to.
  fix(HTMLFormElement.prototype, "submit", () => {});
  // With three arguments it is the window's.
  fix(Document.prototype, "open", function (...given) {
    return given.length > 2 ? null : apply(open, this, given);
  });
  ["RTCPeerConnection", "webkitRTCPeerConnection", "documentPictureInPicture"].forEach((name) => fix(window, name, undefined));
  window.opener = null;
  if (window.navigation) {
    stay(window.navigation);
  }
})();
