using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Extensions;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Shows what cells, and the libraries that they use, display by the methods of .NET Interactive's formatting package,
/// such as <c>x.DisplayAs("text/markdown")</c>. Without it they print to the console.
/// </summary>
internal static class FormattedDisplays
{
    private static readonly string s_assembly = typeof(Formatter).Assembly.GetName().Name!;
    private static readonly Lazy<IDisposable> s_subscription = new(() => DisplaySubscribers.Add(Show));

    /// <summary>Is told which assembly code of cells needs now.</summary>
    public static void ShowIfUsed(string simpleName)
    {
        if (simpleName == s_assembly)
        {
            _ = s_subscription.Value;
        }
        else if (simpleName == ScriptReferences.KernelAssembly)
        {
            DisplaySubscribers.RemoveKernel();
        }
    }

    private static void Show(Microsoft.DotNet.Interactive.Formatting.DisplayedValue value)
    {
        if (CurrentCell.Outputs is not { } outputs)
        {
            Formatter.WriteToConsole(value);
            return;
        }

        var data = new MimeBundle(value.FormattedValues.Select(formatted => KeyValuePair.Create(formatted.MimeType, formatted.Value)));
        if (value.IsUpdated)
        {
            outputs.Update(value.DisplayId, data);
        }
        else
        {
            outputs.Add(new DisplayOutput(data, [], value.DisplayId));
        }
    }
}
