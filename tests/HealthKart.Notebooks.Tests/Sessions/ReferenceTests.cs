using System.Runtime.Loader;
using HealthKart.Notebooks.Packages;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class ReferenceTests
{
    private static readonly SessionOptions s_host = new() { HostAssemblies = [typeof(Gauge).Assembly] };

    [Fact]
    public async Task An_r_of_an_assembly_that_the_host_has_loaded_is_that_one_though_the_file_is_missing()
    {
        var cells = new Cells(s_host);

        var outputs = await cells.Run("""
            #r "../nowhere/bin/Release/net10.0/HealthKart.Notebooks.Tests.dll"
            using HealthKart.Notebooks.Tests.Sessions;
            typeof(Gauge)
            """);

        Assert.Single(outputs);
        Assert.Equal("True", await cells.Result($"typeof(Gauge).Assembly.Location == @\"{typeof(Gauge).Assembly.Location}\""));
    }

    [Fact]
    public async Task An_r_of_an_assembly_that_the_host_loaded_from_memory_is_that_one_and_not_the_file()
    {
        using var folder = new TemporaryFolder();
        Libraries.Build(folder.PathOf("HostOnly.dll"), "namespace HostOnly; public class Origin { public string Name => \"host\"; }");
        var host = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(File.ReadAllBytes(folder.PathOf("HostOnly.dll"))));
        Libraries.Build(folder.PathOf("HostOnly.dll"), "namespace HostOnly; public class Origin { public int Name => 0; }");
        var options = new SessionOptions { WorkingDirectory = folder.FullName, HostAssemblies = [host] };

        Assert.Equal("host", await new Cells(options).Result("#r \"HostOnly.dll\"", "new HostOnly.Origin().Name"));
        Assert.Equal("host", await new Cells(options).Result("#r \"gone/HostOnly.dll\"", "new HostOnly.Origin().Name"));
    }

    [Fact]
    public async Task An_r_of_the_engine_itself_does_not_double_its_types()
    {
        var outputs = await new Cells()
            .Run("#r \"bin/HealthKart.Notebooks.dll\"\nusing HealthKart.Notebooks.Sessions;\n1.Display();\ndisplay(2);");

        Assert.Equal(2, outputs.Count);
    }

    [Fact]
    public void What_the_engine_runs_on_is_not_read_for_a_cell()
    {
        var resolver = new ReferenceResolver(new SessionOptions(), AppContext.BaseDirectory, new ScriptLoadContext([]));
        var engine = MetadataReference.CreateFromFile(typeof(CellDisplay).Assembly.Location);
        var library = MetadataReference.CreateFromFile(typeof(Gauge).Assembly.Location);

        Assert.Null(resolver.ResolveMissingAssembly(engine, new AssemblyIdentity("Markdig")));
        Assert.NotNull(resolver.ResolveMissingAssembly(engine, new AssemblyIdentity("Microsoft.DotNet.Interactive.Formatting")));
        Assert.NotNull(resolver.ResolveMissingAssembly(engine, new AssemblyIdentity("System.Runtime")));
        Assert.NotNull(resolver.ResolveMissingAssembly(library, new AssemblyIdentity("Microsoft.DotNet.Interactive")));
    }

    // What all sessions share is made by the first of them, which here start at once in a copy of the engine that has run none yet.
    [Fact]
    public async Task Sessions_that_start_at_once_do_not_double_the_types_of_each_other()
    {
        var engine = new AssemblyLoadContext("engine").LoadFromAssemblyPath(typeof(CSharpSession).Assembly.Location);
        using var start = new Barrier(4);

        async Task<string> Run()
        {
            dynamic session = Activator.CreateInstance(engine.GetType(typeof(CSharpSession).FullName!)!, [null])!;
            start.SignalAndWait(TestContext.Current.CancellationToken);
            var errors = "";
            for (var number = 1; number <= 3; number++)
            {
                dynamic cell = Activator.CreateInstance(
                    engine.GetType(typeof(CellCode).FullName!)!, "if (DateTime.Now.Year < 2000) { display(1); }", number, number)!;
                dynamic result = await session.RunAsync(cell, CancellationToken.None);
                errors += (string?)result.Error?.Message;
            }

            return errors;
        }

        var threads = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(Run, TaskCreationOptions.LongRunning).Unwrap());

        Assert.All(await Task.WhenAll(threads), error => Assert.Equal("", error));
    }

    // A second reference would double the engine's types.
    [Fact]
    public void What_every_cell_references_is_never_referenced_a_second_time()
    {
        var assembly = typeof(CellDisplay).Assembly;
        var resolver = new ReferenceResolver(new SessionOptions { HostAssemblies = [assembly] }, ".", new ScriptLoadContext([assembly]));

        var missing = resolver.ResolveMissingAssembly(ScriptReferences.Framework[0], AssemblyIdentity.FromAssemblyDefinition(assembly));

        Assert.Contains(missing, ScriptReferences.Framework);
        Assert.Empty(resolver.HostReferences);
    }

    [Fact]
    public async Task An_r_finds_a_file_relative_to_the_folder_and_its_dependencies_beside_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("lib"));
        Libraries.Build(folder.PathOf("lib/Inner.dll"), "namespace Inner; public class Core { public int Value => 42; }");
        Libraries.Build(
            folder.PathOf("lib/Outer.dll"),
            "namespace Outer; public class Shell : Inner.Core { public Inner.Core Make() => new(); }",
            MetadataReference.CreateFromFile(folder.PathOf("lib/Inner.dll")));
        var cells = new Cells(new SessionOptions { WorkingDirectory = folder.FullName });

        Assert.Equal("84", await cells.Result("#r \"lib/Outer.dll\"", "new Outer.Shell().Make().Value + new Outer.Shell().Value"));
    }

    [Fact]
    public async Task An_r_of_the_runtimes_own_assembly_works_by_name()
    {
        Assert.Equal("1", await new Cells().Result("#r \"System.Text.Json\"\nSystem.Text.Json.JsonSerializer.Serialize(1)"));
    }

    [Fact]
    public async Task An_r_that_finds_nothing_says_where_it_looked()
    {
        using var folder = new TemporaryFolder();

        var result = await new Cells(new SessionOptions { WorkingDirectory = folder.FullName }).TryRun("\n#r \"lib/None.dll\"");

        Assert.Equal(
            "#r \"lib/None.dll\" was not found. Looked among the assemblies that are loaded, "
            + $"and for a file relative to {folder.FullName}.",
            result.Error!.Message);
        Assert.Equal(2, result.Error.Line);
    }

    [Fact]
    public async Task A_load_runs_a_file_relative_to_the_folder_and_that_loads_others_relative_to_itself()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("lib"));
        File.WriteAllText(folder.PathOf("lib/tax.csx"), "#load \"rate.csx\"\ndecimal Tax(decimal net) => net * Rate;");
        File.WriteAllText(folder.PathOf("lib/rate.csx"), "const decimal Rate = 0.18m;");
        var cells = new Cells(new SessionOptions { WorkingDirectory = folder.FullName });

        Assert.Equal("1.80", await cells.Result("#load \"lib/tax.csx\"\nTax(10m)"));
        Assert.Equal("3.60", await cells.Result("Tax(20m)"));
    }

    [Fact]
    public async Task An_r_finds_the_native_libraries_that_a_build_leaves_below_the_file()
    {
        var native = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.Native.so");
        Assert.SkipUnless(File.Exists(native), "Takes a library of the runtime on Linux for the file's own.");
        using var folder = new TemporaryFolder();
        Libraries.Build(
            folder.PathOf("lib/Nat.dll"),
            "using System.Runtime.InteropServices; public static class Nat { [DllImport(\"tinynative\", "
            + "EntryPoint = \"SystemNative_GetPid\")] public static extern int Pid(); }");
        var runtimes = folder.PathOf($"lib/runtimes/{PackageQuery.Runtime}/native");
        Directory.CreateDirectory(runtimes);
        File.Copy(native, Path.Combine(runtimes, "libtinynative.so"));
        var cells = new Cells(new SessionOptions { WorkingDirectory = folder.FullName });

        Assert.Equal("True", await cells.Result("#r \"lib/Nat.dll\"\nNat.Pid() == Environment.ProcessId"));
    }
}
