using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HealthKart.Browser.Tests;

/// <summary>Another site, to which a page may lead: it keeps what it is asked for.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly string _html;
    private readonly Task _serving;

    public OtherSite(string html = "<!DOCTYPE html><title>Other site</title><h1>Other site</h1>")
    {
        _html = html;
        _listener.Start();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _serving = ServeAsync();
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>What it was asked for, in order, but for the icon that a browser asks for by itself.</summary>
    public IReadOnlyList<string> Requests => [.. _requests.Where(static path => path != "/favicon.ico")];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                if (await reader.ReadLineAsync(_end.Token) is not { } request)
                {
                    // Opened in advance, and not used.
                    return;
                }

                _requests.Enqueue(request.Split(' ')[1]);
                while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 })
                {
                }

                var body = Encoding.UTF8.GetBytes(_html);
                var head = string.Create(CultureInfo.InvariantCulture, $"{Head}Content-Length: {body.Length}\r\n\r\n");
                await client.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body], _end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The browser, or the test, has gone.
            }
        }
    }
}
