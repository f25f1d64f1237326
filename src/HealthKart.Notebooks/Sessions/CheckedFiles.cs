using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Reads the files that cells load, with the calls by which they can be stopped.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class CheckedFiles(string folder) : SourceFileResolver([], folder)
{
    public override SourceText ReadText(string resolvedPath) => new CheckedSource(base.ReadText(resolvedPath), CancellationToken.None).Text;
}
