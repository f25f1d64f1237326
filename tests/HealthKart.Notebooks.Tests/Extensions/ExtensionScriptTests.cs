using HealthKart.Notebooks.Extensions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Extensions;

public sealed class ExtensionScriptTests
{
    [Fact]
    public void Cells_of_other_languages_are_left_out_and_named_once()
    {
        const string text = "#!meta\n{}\n#!csharp\n#!time\nvar a = 1;\n#!fsharp\nlet x = 1\n#!pwsh\n1\n#!fsharp\n2\n#!html\n<b>";

        var script = ExtensionScript.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal), "extension.dib");

        Assert.Equal("#!csharp\n#!time\nvar a = 1;\n#!html\n<b>\n", script.Code);
        Assert.Equal(["fsharp", "pwsh"], script.LeftOut);
    }

    [Fact]
    public void Without_a_magic_it_is_csharp() =>
        Assert.Equal("#!csharp\nvar a = 1;\n", ExtensionScript.Parse("var a = 1;", "extension.dib").Code);
}
