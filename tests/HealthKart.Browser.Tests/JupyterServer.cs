using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The notebook server that Debian packages, on the loopback interface; its settings and its notebooks lie in a temporary
/// folder. It has no kernel, whichever the machine has: what is looked at here is what a notebook shows to who did not run it.</summary>
internal sealed class JupyterServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Program = "/usr/bin/jupyter-notebook";

    private const string Trust = """
        import sys
        from nbformat.sign import TrustNotebookApp
        sys.argv[0] = "jupyter-trust"
        TrustNotebookApp.launch_instance()
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthkart-");
    private readonly string _token = Guid.NewGuid().ToString("N");
    private readonly int _port = FreePort();
    private Process? _server;

    private JupyterServer()
    {
    }

    /// <summary>What all addresses of the server start with.</summary>
    public string Root => $"http://127.0.0.1:{_port}/";

    private string Notebooks => Path.Combine(_folder.FullName, "notebooks");

    /// <summary>Whether the machine has the server.</summary>
    public static bool IsThere => File.Exists(Program) && File.Exists(Python);

    /// <summary>Skips the test where the server is missing, or fails it where everything is asked for.</summary>
    public static void Require()
    {
        const string Missing = "The notebook server is missing (Debian: jupyter-notebook).";
        Assert.False(!IsThere && Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1", Missing);
        Assert.SkipUnless(IsThere, Missing);
    }

    /// <summary>Starts a server.</summary>
    public static async Task<JupyterServer> StartAsync()
    {
        var server = new JupyterServer();
        try
        {
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts a notebook where the server finds it.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="isTrusted">Whether its outputs are signed, as they are for who ran it himself.</param>
    /// <returns>The address of its page.</returns>
    public async Task<string> AddAsync(string file, string name, bool isTrusted)
    {
        var path = Path.Combine(Notebooks, name);
        File.Copy(file, path);
        if (isTrusted)
        {
            using var trust = Start(["-c", Trust, path]);
            var said = await trust.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await trust.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(trust.ExitCode == 0, said);
        }

        return $"{Root}notebooks/{name}?token={_token}";
    }

    /// <summary>What the server says of the kernels that it has, as JSON.</summary>
    public async Task<string> KernelsAsync()
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"{Root}api/kernelspecs?token={_token}"), TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync(CancellationToken.None);
            _server.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task RunAsync()
    {
        Directory.CreateDirectory(Notebooks);
        _server = Start(
        [
            Program, "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={_port}", "--NotebookApp.port_retries=0",
            $"--NotebookApp.token={_token}", $"--notebook-dir={Notebooks}",
            "--KernelSpecManager.ensure_native_kernel=False", "--KernelSpecManager.allowed_kernelspecs={'none'}",
        ]);
        // A server whose words nobody reads stops when the pipe is full.
        var said = new StringWriter();
        _server.ErrorDataReceived += (_, line) => said.WriteLine(line.Data);
        _server.OutputDataReceived += (_, line) => said.WriteLine(line.Data);
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();

        using var client = new HttpClient();
        while (!await AnswersAsync(client))
        {
            Assert.False(_server.HasExited, $"The notebook server did not start: {said}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Root + "api"), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.FullName,
        };
        JupyterFolders.Use(start, _folder.FullName);
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
