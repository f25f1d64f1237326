using HealthKart.Notebooks.Kernels;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>Where the real .NET Interactive is found.</summary>
public sealed class InteractiveToolTests : IDisposable
{
    private static readonly string s_name = OperatingSystem.IsWindows() ? "dotnet-interactive.exe" : "dotnet-interactive";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".config/dotnet-tools.json")]
    [InlineData("dotnet-tools.json")]
    public void A_tool_manifest_above_the_notebook_comes_first(string manifest)
    {
        Write(manifest, """
            {"version":1,"isRoot":true,"tools":{"microsoft.dotnet-interactive":{"version":"1.0.0","commands":["dotnet-interactive"]}}}
            """);
        Write($"path/{s_name}", "");

        var tool = InteractiveTool.Find([Folder("notebooks/deep")], Variables("path"));

        Assert.Equal(["tool", "run", "dotnet-interactive", "--"], tool.Arguments);
        Assert.Equal(_folder.FullName, tool.Folder);
        Assert.StartsWith("dotnet", Path.GetFileName(tool.Program), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_other_tools_is_passed_by()
    {
        Write("notebooks/.config/dotnet-tools.json", """{"version":1,"isRoot":false,"tools":{}}""");
        Write($"path/{s_name}", "");

        var tool = InteractiveTool.Find([Folder("notebooks")], Variables("path"));

        Assert.Equal((_folder.PathOf($"path/{s_name}"), _folder.PathOf("notebooks")), (tool.Program, tool.Folder));
        Assert.Empty(tool.Arguments);
    }

    [Fact]
    public void The_users_global_tools_are_looked_at_when_they_are_not_on_the_path()
    {
        Write($"home/.dotnet/tools/{s_name}", "");

        var tool = InteractiveTool.Find([Folder("notebooks")], Variables("path"));
        Assert.Equal(_folder.PathOf($"home/.dotnet/tools/{s_name}"), tool.Program);
    }

    [Fact]
    public void Where_it_is_nowhere_the_message_says_how_to_get_it()
    {
        var failure = Assert.Throws<InteractiveKernelException>(() => InteractiveTool.Find([Folder("notebooks")], Variables("path")));

        Assert.Contains("dotnet tool install --global Microsoft.dotnet-interactive", failure.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.PathOf("notebooks"), failure.Message, StringComparison.Ordinal);
    }

    private Func<string, string?> Variables(string path) => name => name switch
    {
        "PATH" => Folder(path),
        "DOTNET_CLI_HOME" => Folder("home"),
        _ => null,
    };

    private string Folder(string name) => Directory.CreateDirectory(_folder.PathOf(name)).FullName;

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(name))!);
        File.WriteAllText(_folder.PathOf(name), text);
    }
}
