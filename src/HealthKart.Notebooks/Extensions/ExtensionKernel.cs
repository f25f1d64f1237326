using System.Reflection;
using HealthKart.Notebooks.Documents;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace HealthKart.Notebooks.Extensions;

/// <summary>
/// The kernel that extensions are given: one with a C# kernel in it, whose code runs as a cell does. It is there while they are loaded and
/// no longer, for cells do not run through it: what an extension adds to it, such as a magic or another language, is of no use to them.
/// </summary>
internal sealed class ExtensionKernel : IDisposable
{
    private readonly CompositeKernel _root = new();
    private readonly IDisposable _shown;
    private Exception? _failure;

    static ExtensionKernel() => DisplaySubscribers.RemoveKernel();

    /// <param name="run">Runs C# as a cell would.</param>
    /// <param name="show">Shows what is displayed meanwhile.</param>
    public ExtensionKernel(Action<string> run, Action<MimeBundle> show)
    {
        _root.Add(new CellKernel(code => Try(() => run(code))), ["c#", "C#"]);
        _shown = _root.KernelEvents.Subscribe(shown => Show(shown, show));
    }

    /// <summary>Loads the extensions that an assembly has.</summary>
    /// <returns>Why that failed, first of all; null when it did not.</returns>
    public Exception? Load(Assembly assembly) => Run(async () =>
    {
        foreach (var type in assembly.GetExportedTypes().Where(IsExtension))
        {
            await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(_root);
        }
    });

    /// <summary>Runs code of an extension.</summary>
    /// <returns>Why that failed; null when it did not.</returns>
    public Exception? Run(Action code) => Run(() =>
    {
        code();
        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _shown.Dispose();
        _root.Dispose();
    }

    // Extensions find the kernel in what they are given, and in the command that is current.
    private Exception? Run(Func<Task> work)
    {
        _failure = null;
        var command = new LoadExtension { Handler = (_, _) => TryAsync(work) };
        // The command is current in what runs from here on, and must not be in the cell.
        ExecutionContext.Run(ExecutionContext.Capture()!, _ => Send(command), null);
        return _failure;
    }

    private void Send(LoadExtension command)
    {
        var (output, error) = (Console.Out, Console.Error);
        _ = KernelInvocationContext.GetOrCreateAmbientContext(command);
        // It has put a console of its own in place, which would take what other cells of the process print.
        Console.SetOut(output);
        Console.SetError(error);
        _root.SendAsync(command).GetAwaiter().GetResult();
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            _failure ??= e is TargetInvocationException { InnerException: { } inner } ? inner : e;
        }
    }

    // Who sends code is not told that it failed, unless he asks.
    private void Try(Action code)
    {
        try
        {
            code();
        }
        catch (Exception e)
        {
            _failure ??= e;
            throw;
        }
    }

    private static bool IsExtension(Type type) =>
        type is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IKernelExtension).IsAssignableFrom(type);

    private static void Show(KernelEvent shown, Action<MimeBundle> show)
    {
        if (shown is DisplayedValueProduced or ReturnValueProduced or DisplayedValueUpdated)
        {
            show(new MimeBundle(((DisplayEvent)shown).FormattedValues.Select(value => KeyValuePair.Create(value.MimeType, value.Value))));
        }
    }

    private sealed class LoadExtension : KernelCommand;
}
