using HealthKart.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Reads the files that cells load, with the calls by which they can be stopped.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class CheckedFiles(string folder) : SourceFileResolver([], folder)
{
    /// <exception cref="OutputRefusedException">The file is one that this run writes.</exception>
    public override SourceText ReadText(string resolvedPath)
    {
        RunFiles.Current.Read(resolvedPath);
        return new CheckedSource(base.ReadText(resolvedPath), CancellationToken.None).Text;
    }
}
