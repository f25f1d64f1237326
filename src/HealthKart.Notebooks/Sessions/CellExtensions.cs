using System.Reflection;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Extensions;
using HealthKart.Notebooks.Packages;

namespace HealthKart.Notebooks.Sessions;

/// <summary>A session as the extensions of the packages see it that a cell of it asks for.</summary>
/// <param name="context">Loads their assemblies.</param>
/// <param name="outputs">The cell's outputs.</param>
/// <param name="run">Runs C# in the session.</param>
internal sealed class CellExtensions(ScriptLoadContext context, OutputCollector outputs, Action<string> run) : IExtensionHost
{
    /// <inheritdoc/>
    public Assembly Load(string path) => context.LoadFile(path);

    /// <inheritdoc/>
    public void Run(string code) => run(code);

    /// <inheritdoc/>
    public void Show(MimeBundle data) => outputs.Show(data);

    /// <inheritdoc/>
    public void Failed(PackageExtension extension, Exception why)
    {
        var (name, message) = why is CellFaultException fault ? (fault.Error.Name, fault.Error.Message) : (why.GetType().Name, why.Message);
        Warn($"The extension of the package {extension.Package} failed: {name}: {FirstLine(message)}. Its values may be shown plainly.");
    }

    /// <inheritdoc/>
    public void LeftOut(PackageExtension extension, IReadOnlyList<string> languages) =>
        Warn($"The extension of the package {extension.Package} has cells in {string.Join(", ", languages)}, which are not run here.");

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r', ' ', '.');

    private void Warn(string sentence) => outputs.Write(StreamOutput.Stderr, sentence + "\n");
}
