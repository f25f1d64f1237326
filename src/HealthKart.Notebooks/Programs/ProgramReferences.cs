using System.Security;
using System.Text;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Packages;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;

namespace HealthKart.Notebooks.Programs;

/// <summary>What a program needs besides the runtime: packages, projects, DLLs.</summary>
internal sealed class ProgramReferences
{
    private readonly ProgramExportOptions _options;
    private readonly ReferenceResolver _resolver;
    private readonly string _folder;
    private readonly string _path;
    private readonly List<string> _lines = [];
    private readonly List<string> _sources = [];
    private readonly List<string> _files = [];
    private readonly List<MetadataReference> _forCompiler;

    public ProgramReferences(NotebookDocument notebook, ProgramExportOptions options, string path)
    {
        _options = options;
        _path = Path.GetFullPath(path);
        _folder = Path.GetDirectoryName(_path)!;
        NotebookFolder = notebook.FilePath is { } file ? Path.GetDirectoryName(file)! : _folder;
        _resolver = new ReferenceResolver(
            new SessionOptions { HostAssemblies = options.HostAssemblies }, NotebookFolder, new ScriptLoadContext(options.HostAssemblies));
        _forCompiler = [.. ScriptReferences.Framework, .. _resolver.HostReferences];
    }

    /// <summary>The folder from which paths in the notebook start.</summary>
    public string NotebookFolder { get; }

    /// <summary>The program's file, without its folder.</summary>
    public string ProgramName => Path.GetFileName(_path);

    /// <summary>The notebook's folder as seen from the program's.</summary>
    public string NotebookFolderFromProgram => Relative(NotebookFolder);

    /// <summary>The <c>#:</c> lines, each once.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            List<string> lines = [.. _lines];
            if (_sources.Count > 0)
            {
                lines.Add("#:property RestoreAdditionalProjectSources=" + string.Join(';', _sources));
            }

            if (_files.Count > 0)
            {
                lines.Add(
                    "#:property CustomBeforeMicrosoftCommonTargets=$(MSBuildProjectDirectory)/" + Path.GetFileName(TargetsPath(_path)));
            }

            return lines;
        }
    }

    /// <summary>The file that references the DLLs; null when there are none.</summary>
    public string? Targets
    {
        get
        {
            if (_files.Count == 0)
            {
                return null;
            }

            var xml = new StringBuilder("<Project>\n  <ItemGroup>\n");
            foreach (var file in _files)
            {
                xml.Append("    <Reference Include=\"").Append(SecurityElement.Escape(file)).Append("\" />\n");
            }

            return xml.Append("  </ItemGroup>\n</Project>\n").ToString();
        }
    }

    /// <summary>What the compiler is given to understand the code.</summary>
    public IReadOnlyList<MetadataReference> ForCompiler => _forCompiler;

    /// <summary>Where the targets of a program are written.</summary>
    public static string TargetsPath(string program) => Path.ChangeExtension(program, ".references.targets");

    /// <summary>Adds packages, and places where packages are.</summary>
    /// <exception cref="ProgramExportException">A package is not to be had.</exception>
    public void AddPackages(ProgramCell cell, IReadOnlyList<PackageDirective> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Package is { } package)
            {
                AddLine($"#:package {package.Id}@{package.Version ?? "*"}");
            }
            else if (directive.Source is { } source)
            {
                // Not a relative path: NuGet takes it as relative to where the program is built.
                AddOnce(
                    _sources,
                    source.Contains("://", StringComparison.Ordinal)
                        ? source
                        : Path.GetFullPath(source.Replace('\\', Path.DirectorySeparatorChar), NotebookFolder));
            }
        }

        try
        {
            AddForCompiler(_resolver.AddPackages(directives, isFirst: false, CancellationToken.None));
        }
        catch (CellFaultException exception)
        {
            throw cell.Fault(exception.Message, exception.Error.Line);
        }
    }

    /// <summary>Adds what an <c>#r</c> names that is no package: the project in whose <c>bin</c> folder it lies, else the DLL.</summary>
    /// <exception cref="ProgramExportException">There is no such assembly.</exception>
    public void AddFile(ProgramCell cell, string reference, string folder)
    {
        var path = Path.GetFullPath(reference.Replace('\\', Path.DirectorySeparatorChar), folder);
        var name = Path.GetFileName(path) is var file && file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? file[..^4] : file;
        if (OfRuntime(name))
        {
            return;
        }

        if (ProjectOf(path, name) is { } project)
        {
            AddLine("#:project " + Relative(project));
        }
        else if (FileOf(path, name) is { } dll)
        {
            AddOnce(_files, Relative(dll));
        }
        else
        {
            throw cell.Fault($"#r \"{reference}\" was not found: neither the file, from {folder}, nor a project that builds it.");
        }

        AddForCompiler(_resolver.ResolveReference(path, null, MetadataReferenceProperties.Assembly));
    }

    private void AddForCompiler(IEnumerable<PortableExecutableReference> references) =>
        _forCompiler.AddRange(references.Where(reference => !_forCompiler.Contains(reference)));

    private static bool OfRuntime(string name) =>
        ScriptReferences.OfFramework(name) is { FilePath: { } path }
            && Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location);

    private static string? ProjectOf(string dll, string name)
    {
        for (var folder = Directory.GetParent(dll); folder is not null; folder = folder.Parent)
        {
            if (folder.Name.Equals("bin", StringComparison.OrdinalIgnoreCase) && folder.Parent is { Exists: true } parent)
            {
                return parent.EnumerateFiles("*.csproj").FirstOrDefault(project => Builds(project, name))?.FullName;
            }
        }

        return null;
    }

    private static bool Builds(FileInfo project, string name) =>
        Path.GetFileNameWithoutExtension(project.Name).Equals(name, StringComparison.OrdinalIgnoreCase)
        || File.ReadAllText(project.FullName).Contains($"<AssemblyName>{name}</AssemblyName>", StringComparison.OrdinalIgnoreCase);

    private string? FileOf(string path, string name)
    {
        if (File.Exists(path))
        {
            return path;
        }

        var host = _options.HostAssemblies.FirstOrDefault(
            assembly => name.Equals(assembly.GetName().Name, StringComparison.OrdinalIgnoreCase));
        return host is { Location.Length: > 0 } ? host.Location : null;
    }

    private string Relative(string path) => Path.GetRelativePath(_folder, path).Replace('\\', '/');

    private void AddLine(string line) => AddOnce(_lines, line);

    private static void AddOnce(List<string> list, string item)
    {
        if (!list.Contains(item, StringComparer.Ordinal))
        {
            list.Add(item);
        }
    }
}
