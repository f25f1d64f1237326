using HealthKart.Cli.Pages;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>A script of an output stays in the page; its reader goes where he likes.</summary>
public sealed class LeavingTests(Chromium chromium) : IAsyncDisposable
{
    private const string Link = "const a = document.createElement('a'); a.href = 'AWAY'; ";
    private const string Frame = "const f = document.createElement('iframe'); document.body.append(f); ";
    private const string Insert = "document.body.insertAdjacentHTML('beforeend', ";
    private const string Form = "const f = document.createElement('form'); f.action = 'AWAY'; document.body.append(f); ";
    private const string Meta =
        "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=AWAY'; document.head.append(m);";

    private const string Rules = """{"prefetch":[{"source":"list","urls":["AWAY"],"eagerness":"immediate"}]}""";

    // What a script knows of the guard, it may turn against it.
    private const string Disarm = """
        Event.prototype.preventDefault = () => {};
        for (const [type, name] of [[NavigateEvent, "userInitiated"], [Event, "cancelable"], [NavigationDestination, "sameDocument"]]) {
          Object.defineProperty(type.prototype, name, { get: () => true, configurable: true });
        }
        Function.prototype.call = Function.prototype.apply = Function.prototype.bind = Reflect.apply = () => {};
        String.prototype.startsWith = () => true;
        Element.prototype.getAttribute = () => "#";
        for (const [owner, name] of [[window, "open"], [HTMLElement.prototype, "click"], [EventTarget.prototype, "dispatchEvent"]]) {
          try { delete owner[name]; } catch { }
          try { Object.defineProperty(owner, name, { value: null, configurable: true }); } catch { }
        }
        navigation.onnavigate = null;
        navigation.addEventListener("navigate", (event) => event.stopImmediatePropagation(), true);
        """;

    private readonly OtherSite _site = new();
    private IBrowserContext? _window;

    public static TheoryData<string> Ways =>
    [
        "location.href = 'AWAY'",
        "window.location = 'AWAY'",
        "location.replace('AWAY')",
        "setTimeout(() => location.assign('AWAY'))",
        "addEventListener('load', () => { top.location.href = 'AWAY'; })",
        "navigation.navigate('AWAY').finished.catch(() => {})",
        Meta,
        Link + "document.body.append(a); a.click()",
        Link + "a.click()",
        Link + "a.target = '_blank'; document.body.append(a); a.click()",
        Link + "a.target = '_blank'; a.click()",
        Link + "a.target = '_blank'; const s = document.createElement('span'); a.append(s); s.click()",
        Link + "a.target = '_blank'; a.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }))",
        Link + "a.download = 'x'; document.body.append(a); a.click()",
        Insert + "'<map><area href=\"AWAY\" target=\"_blank\"></map>'); document.querySelector('area').click()",
        Insert
            + "'<svg><a href=\"AWAY\" target=\"_blank\"></a></svg>'); "
            + "document.querySelector('svg a').dispatchEvent(new MouseEvent('click'))",
        Form + "f.submit()",
        Form + "f.target = '_blank'; f.submit()",
        "window.open('AWAY')",
        "window.open('AWAY', '_self')",
        "document.open('AWAY', 'name', '')",
        Frame + "f.contentWindow.top.location = 'AWAY'",
        Frame + "f.contentWindow.location = 'AWAY'",
        Frame + "const a = f.contentDocument.createElement('a'); a.href = 'AWAY'; a.target = '_top'; a.click()",
        Disarm + "location.href = 'AWAY'",
        Disarm + "try { window.open('AWAY') } catch { }",
        Disarm + Link + "a.target = '_blank'; document.body.append(a); try { a.click() } catch { }",
        Disarm + Link + "a.target = '_blank'; try { a.dispatchEvent(new MouseEvent('click', { bubbles: true })) } catch { }",
        "new Image().src = 'AWAY'; fetch('AWAY').catch(() => {}); navigator.sendBeacon('AWAY', 'x')",
        $"const s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = '{Rules}'; document.head.append(s)",
    ];

    public static TheoryData<string> WaysWithoutScript =>
    [
        "<meta http-equiv=\"refresh\" content=\"0;url=AWAY\">",
        "<META/HTTP-EQUIV=&#114;efresh content='0;url=AWAY'>",
        "<noscript><meta http-equiv=\"refresh\" content=\"0;url=AWAY\"></noscript>",
        "<base href=AWAY><iframe src=AWAY></iframe><object data=AWAY></object><link rel=prefetch href=AWAY><img src=AWAY>",
        "<iframe srcdoc='<base target=_top><meta http-equiv=refresh content=\"0;url=AWAY\">'></iframe>",
    ];

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
        {
            await _window.DisposeAsync();
        }

        await _site.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_script_does_not_leave_the_page(string script)
    {
        using var file = FileOf($"<script>{script}</script>");
        var page = await OpenAsync(file);

        await AssertReaderIsFirstAsync(page);
    }

    [Theory]
    [MemberData(nameof(WaysWithoutScript))]
    public async Task Markup_does_not_leave_the_page(string html)
    {
        using var file = FileOf(html);

        await AssertReaderIsFirstAsync(await OpenAsync(file, scripts: false));
        await using var window = _window;
        await AssertReaderIsFirstAsync(await OpenAsync(file), clicksBefore: 1);
    }

    [Fact]
    public async Task Rules_in_an_output_fetch_nothing_in_advance()
    {
        // The second would let the first run, if it were let run.
        using var file = FileOf($"<script type=\"speculationrules\">{Rules}</script><script>{Rules}</script>");

        await AssertReaderIsFirstAsync(await OpenAsync(file));
    }

    [Fact]
    public async Task A_script_does_not_leave_a_page_that_a_server_sends()
    {
        await using var server = new OtherSite(Page("<script>location.href = 'AWAY'; window.open('AWAY')</script>"));
        _window = await chromium.NewContextAsync();
        var page = await _window.NewPageAsync();

        await page.GotoAsync(server.Address + "/report.html");

        await AssertReaderIsFirstAsync(page);
    }

    [Fact]
    public async Task A_script_that_writes_the_page_anew_does_not_leave_it()
    {
        using var file = FileOf("""
            <script>
            addEventListener("load", () => setTimeout(() => {
              document.open(); document.write("<h1>Anew</h1><a href='AWAY/clicked'>away</a>"); document.close();
              location.href = "AWAY"; window.open("AWAY");
            }));
            </script>
            """);
        var page = await OpenAsync(file);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Anew");

        await AssertReaderIsFirstAsync(page);
    }

    [Theory]
    [InlineData("RTCPeerConnection")]
    [InlineData("webkitRTCPeerConnection")]
    [InlineData("documentPictureInPicture")]
    [InlineData("opener")]
    public async Task What_would_reach_another_machine_or_window_is_not_there(string name)
    {
        using var file = FileOf("<p>x</p>");
        var page = await OpenAsync(file);

        Assert.True(await page.EvaluateAsync<bool>($"() => {{ delete window.{name}; return window.{name} == null; }}"));
    }

    [Theory]
    [InlineData("click")]
    [InlineData("Enter")]
    public async Task A_reader_follows_a_link_and_comes_back(string how)
    {
        using var file = FileOf("<p>x</p>");
        var page = await OpenAsync(file);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "away", Exact = true });

        await (how == "click" ? link.ClickAsync() : link.PressAsync("Enter"));
        await page.WaitForURLAsync(_site.Address + "/clicked");
        await page.EvaluateAsync("() => { setTimeout(() => history.back()); }");

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Report");
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Other site");
    }

    [Fact]
    public async Task A_reader_opens_a_link_in_a_window_of_its_own()
    {
        using var file = FileOf("<a href=\"AWAY/window\" target=\"_blank\">a window</a>");
        var page = await OpenAsync(file);

        var opened = await _window!.RunAndWaitForPageAsync(() => page.GetByText("a window").ClickAsync());

        await Assertions.Expect(opened.Locator("h1")).ToHaveTextAsync("Other site");
        Assert.Equal(["/window"], _site.Requests);
    }

    [Fact]
    public async Task Places_in_the_page_are_reached_by_readers_and_by_scripts()
    {
        using var file = FileOf("<p style=\"height: 3000px\">x</p>", "## Below");
        var page = await OpenAsync(file);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        await page.Locator(".contents").GetByRole(AriaRole.Link, new() { Name = "Below" }).ClickAsync();
        await page.WaitForFunctionAsync("() => location.hash === '#below' && scrollY > 1000");
        await page.EvaluateAsync("() => { location.hash = '#first'; }");
        await page.WaitForFunctionAsync("() => scrollY < 1000");
        await page.EvaluateAsync("() => { const a = document.createElement('a'); a.href = '#below'; document.body.append(a); a.click(); }");
        await page.WaitForFunctionAsync("() => location.hash === '#below' && scrollY > 1000");
        await page.EvaluateAsync("() => history.replaceState(null, '', '#a=b')");
        Assert.EndsWith("#a=b", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("URL.createObjectURL(new Blob(['a,b']))")]
    [InlineData("'data:text/csv,a,b'")]
    public async Task A_script_hands_out_a_file_that_it_made(string address)
    {
        using var file = FileOf($$"""
            <button id="save">Save</button>
            <script>
            document.getElementById("save").addEventListener("click", () => {
              const a = document.createElement("a"); a.href = {{address}}; a.download = "made.csv"; document.body.append(a); a.click();
            });
            </script>
            """);
        var page = await OpenAsync(file);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save").ClickAsync());

        Assert.Equal("made.csv", download.SuggestedFilename);
        Assert.Equal("a,b", await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken));
        await AssertReaderIsFirstAsync(page);
    }

    [Fact]
    public async Task A_reader_loads_the_page_again()
    {
        using var file = FileOf("<script>document.title += ' ran'</script>");
        var page = await OpenAsync(file);

        await page.EvaluateAsync("() => { document.title = 'old'; }");
        await page.ReloadAsync();

        Assert.Equal("Report ran", await page.TitleAsync());
    }

    private async Task<IPage> OpenAsync(ReportFile file, bool scripts = true)
    {
        _window = await chromium.NewContextAsync(scripts: scripts);
        var page = await _window.NewPageAsync();
        await page.GotoAsync(new Uri(file.Path).AbsoluteUri);
        return page;
    }

    // Whatever a script would have set off comes before what the reader does now.
    private async Task AssertReaderIsFirstAsync(IPage page, int clicksBefore = 0)
    {
        await page.WaitForTimeoutAsync(300);

        // With the mouse, a page that is laid out between down and up would have the click elsewhere.
        await page.GetByRole(AriaRole.Link, new() { Name = "away", Exact = true }).PressAsync("Enter");
        await page.WaitForURLAsync(_site.Address + "/clicked", new() { WaitUntil = WaitUntilState.Commit });
        Assert.Equal(Enumerable.Repeat("/clicked", clicksBefore + 1), _site.Requests);
        Assert.Single(page.Context.Pages);
    }

    private ReportFile FileOf(string output, string then = "") => new(Page(output, then));

    private string Page(string output, string then = "")
    {
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "report.ipynb");
        notebook.InsertCell(0, CellKind.Markdown, $"# Report\n\n## First\n\n[away]({_site.Address}/clicked)");
        var html = output.Replace("AWAY", _site.Address, StringComparison.Ordinal);
        notebook.InsertCell(1, CellKind.Code, "x").Outputs = [new DisplayOutput(new MimeBundle("text/html", html))];
        notebook.InsertCell(2, CellKind.Markdown, then);
        return HtmlExport.ToHtml(notebook, new HtmlExportOptions { Design = ReportPageDesign.Instance });
    }
}
