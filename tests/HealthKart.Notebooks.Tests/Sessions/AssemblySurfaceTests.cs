using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class AssemblySurfaceTests
{
    [Theory]
    [InlineData("public class A { public Inner.Core Make() => null; }", true)]
    [InlineData("public class A { protected Inner.Core[] field; }", true)]
    [InlineData("public class A : Inner.Core { }", true)]
    [InlineData("public class A { public void Use<T>(System.Action<T> use) where T : Inner.Core { } }", true)]
    [InlineData("public class A { public System.Action<System.Action<Inner.Core>> Change { get; set; } }", true)]
    [InlineData("public class A { [Inner.Mark] public int One { get; set; } }", true)]
    [InlineData("public class A { public class B { public B(in Inner.Core core) { } } }", true)]
    [InlineData("public class A { private Inner.Core Make() => new Inner.Core(); public object One() => Make(); }", false)]
    [InlineData("internal class A : Inner.Core { public Inner.Core Make() => null; public class B : Inner.Core { } }", false)]
    public void An_assembly_shows_the_types_of_its_public_members_and_not_those_that_it_works_with(string code, bool isShown)
    {
        using var folder = new TemporaryFolder();
        Libraries.Build(
            folder.PathOf("Inner.dll"), "namespace Inner; public class Core { } public class MarkAttribute : System.Attribute { }");
        Libraries.Build(folder.PathOf("Outer.dll"), code, MetadataReference.CreateFromFile(folder.PathOf("Inner.dll")));

        Assert.Contains("Inner", AssemblyFile.ReferencesOf(folder.PathOf("Outer.dll")));
        Assert.Equal(isShown, AssemblySurface.Of(folder.PathOf("Outer.dll")).Contains("Inner"));
    }
}
