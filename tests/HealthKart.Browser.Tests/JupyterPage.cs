using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>A notebook in the page of a notebook server, and everything that went wrong there but is not the server's own.</summary>
internal sealed class JupyterPage : IAsyncDisposable
{
    // Milliseconds. No measure of how soon something comes: the busiest machine has brought it by then.
    private const float Patience = 300_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private JupyterPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Opens a notebook without a kernel, as who only reads it does, and without a network but the server.</summary>
    public static async Task<JupyterPage> OpenAsync(Chromium chromium, string root, string address)
    {
        var context = await chromium.NewContextAsync(height: 1200);
        context.SetDefaultTimeout(Patience);
        var jupyter = new JupyterPage(context, await context.NewPageAsync());
        await context.RouteAsync(url => !url.StartsWith(root, StringComparison.Ordinal), jupyter.RefuseAsync);
        jupyter.Page.PageError += (_, error) => jupyter._errors.Add(error);
        await jupyter.Page.GotoAsync(address);
        await jupyter.Page.GetByRole(AriaRole.Button, new() { Name = "Continue Without Kernel" }).ClickAsync();
        await jupyter.Page.WaitForFunctionAsync(
            "() => Jupyter.notebook._fully_loaded && !document.querySelector('.modal, .modal-backdrop')");
        return jupyter;
    }

    /// <summary>How many cells the notebook has.</summary>
    public Task<int> CellsAsync() => Page.EvaluateAsync<int>("() => Jupyter.notebook.ncells()");

    /// <summary>Fails when a script threw or the page asked for anything from elsewhere.</summary>
    public void AssertQuiet() => Assert.Empty(_errors);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private Task RefuseAsync(IRoute route)
    {
        if (route.Request.Url.StartsWith("data:", StringComparison.Ordinal)
            || route.Request.Url.StartsWith("blob:", StringComparison.Ordinal))
        {
            return route.ContinueAsync();
        }

        _errors.Add(route.Request.Url);
        return route.AbortAsync();
    }
}
