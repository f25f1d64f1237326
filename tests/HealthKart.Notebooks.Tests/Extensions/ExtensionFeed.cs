using HealthKart.Notebooks.Sessions;
using HealthKart.Notebooks.Tests.Sessions;

namespace HealthKart.Notebooks.Tests.Extensions;

/// <summary>Packages that extend .NET Interactive, each in another way, restored once.</summary>
public sealed class ExtensionFeed : IDisposable
{
    private const string Head = """
        using System;
        using System.Threading.Tasks;
        using Microsoft.DotNet.Interactive;
        using Microsoft.DotNet.Interactive.Commands;
        using Microsoft.DotNet.Interactive.Formatting;

        """;

    private readonly PackageFeed _feed = new();

    public ExtensionFeed()
    {
        _feed.AddExtension("Shown", "namespace Shown; public class Thing { }", Head + """
            public class Extension : IKernelExtension
            {
                public async Task OnLoadAsync(Kernel kernel)
                {
                    Formatter.Register<Shown.Thing>((thing, writer) => writer.Write("<p>a thing</p>"), "text/html");
                    Console.WriteLine("printed");
                    KernelInvocationContextExtensions.Display(KernelInvocationContext.Current, "displayed");
                    await Kernel.Root.FindKernelByName("csharp").SendAsync(new SubmitCode("using Shown; var answer = 42;"));
                    await kernel.SendAsync(new SubmitCode("answer + 1"));
                }
            }
            """);
        _feed.AddExtension("Broken", "public class Broken { }", Head + """
            public class Extension : IKernelExtension
            {
                public Task OnLoadAsync(Kernel kernel) => throw new InvalidOperationException("There is no licence.\nBuy one.");
            }
            """);
        _feed.AddExtension("Unclear", "public class Unclear { }", Head + """
            public class Extension : IKernelExtension
            {
                public Task OnLoadAsync(Kernel kernel) => kernel.SendAsync(new SubmitCode("var x = nothing;"));
            }
            """);
        _feed.AddExtension("Scripted", "public class Scripted { }", script: """
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp"}}

            #!csharp

            #r "Microsoft.DotNet.Interactive"
            var root = Microsoft.DotNet.Interactive.KernelInvocationContext.Current.HandlingKernel.RootKernel.Name;

            #!fsharp

            let x = 1

            #!csharp

            var scripted = root.Length > 0;
            scripted
            """);
    }

    /// <summary>The folder of the notebook.</summary>
    public string Path => _feed.Path;

    /// <summary>A cell that asks for them all.</summary>
    public static string AskForAll { get; } = """
        #r "nuget: Broken, 1.0.0"
        #r "nuget: Scripted, 1.0.0"
        #r "nuget: Shown, 1.0.0"
        #r "nuget: Unclear, 1.0.0"

        """;

    public SessionOptions Options => _feed.Options;

    public void Dispose() => _feed.Dispose();
}
