using HealthKart.Notebooks.Documents;
using Microsoft.DotNet.Interactive;

namespace HealthKart.Notebooks.Extensions;

/// <summary>The methods of .NET Interactive's kernel that display something; they need a kernel to be running.</summary>
internal static class KernelMethods
{
    /// <summary>Displays a script, which runs where it is shown.</summary>
    /// <param name="scriptContent">The script.</param>
    /// <param name="show">Shows it.</param>
    /// <exception cref="InvalidOperationException">The package's method failed.</exception>
    public static void Javascript(string scriptContent, Action<MimeBundle> show) => Run(() => Kernel.Javascript(scriptContent), show);

    /// <summary>Displays a script that gives the page a style.</summary>
    /// <param name="content">The style sheet.</param>
    /// <param name="show">Shows it.</param>
    /// <exception cref="InvalidOperationException">The package's method failed.</exception>
    public static void Css(string content, Action<MimeBundle> show) => Run(() => Kernel.CSS(content), show);

    private static void Run(Action display, Action<MimeBundle> show)
    {
        using var kernel = new ExtensionKernel(static _ => { }, show);
        if (kernel.Run(display) is { } failure)
        {
            throw new InvalidOperationException(failure.Message, failure);
        }
    }
}
