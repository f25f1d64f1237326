using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Pdf;

/// <summary>The DevTools protocol over a pipe: JSON messages with a zero byte after each. One call at a time.</summary>
internal sealed class DevToolsPipe(Stream input, Stream output, BrowserMessages messages, CancellationToken cancellation) : IAsyncDisposable
{
    private readonly ArrayBufferWriter<byte> _message = new(1 << 16);
    private readonly byte[] _read = new byte[1 << 16];
    private int _from;
    private int _to;
    private int _calls;

    /// <summary>Calls a method and waits for its result; events in between are nobody's.</summary>
    /// <param name="method">The method, such as <c>Page.printToPDF</c>.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="session">The session of a page; null for the browser itself.</param>
    /// <exception cref="PdfExportException">The browser ended, its page crashed, or it refused.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<JsonObject> CallAsync(string method, JsonObject parameters, string? session = null)
    {
        var id = ++_calls;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            call["sessionId"] = session;
        }

        await SendAsync(call);
        while (true)
        {
            var answer = await ReceiveAsync();
            if ((string?)answer["method"] is "Inspector.targetCrashed" or "Target.targetCrashed")
            {
                throw messages.Failure("crashed");
            }

            if ((int?)answer["id"] == id)
            {
                return answer["result"] as JsonObject
                    ?? throw messages.Failure($"refused {method} ({(string?)answer["error"]?["message"]})");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await input.DisposeAsync();
        }
        catch (IOException)
        {
            // The browser has ended and cannot be written to.
        }

        await output.DisposeAsync();
    }

    private async Task SendAsync(JsonObject call)
    {
        try
        {
            await input.WriteAsync(Encoding.UTF8.GetBytes(call.ToJsonString() + '\0'), cancellation);
            await input.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            throw Ended();
        }
    }

    private async Task<JsonObject> ReceiveAsync()
    {
        _message.ResetWrittenCount();
        while (true)
        {
            var end = _read.AsSpan(_from.._to).IndexOf((byte)0);
            _message.Write(_read.AsSpan(_from, end < 0 ? _to - _from : end));
            if (end >= 0)
            {
                _from += end + 1;
                return JsonNode.Parse(_message.WrittenSpan)!.AsObject();
            }

            (_from, _to) = (0, await output.ReadAsync(_read, cancellation));
            if (_to == 0)
            {
                throw Ended();
            }
        }
    }

    // Who cancels ends the browser, which shows here first as the end of its pipe.
    private Exception Ended() =>
        cancellation.IsCancellationRequested ? new OperationCanceledException(cancellation) : messages.Failure("ended");
}
