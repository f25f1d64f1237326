using System.Reflection;
using HealthKart.Report.Tests.Figures;
using Microsoft.FSharp.Collections;
using Xunit;

namespace HealthKart.Report.Tests.Plots;

public sealed class FSharpCoreTests
{
    [Fact]
    public void Who_asks_for_a_newer_FSharp_Core_gets_the_one_that_is_there()
    {
        _ = SampleCharts.Bars().Drawn();

        var found = Assembly.Load(new AssemblyName("FSharp.Core, Version=99.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"));

        Assert.Same(typeof(FSharpList<int>).Assembly, found);
    }

    [Fact]
    public void Another_assembly_that_is_not_there_is_not_found() =>
        Assert.Throws<FileNotFoundException>(() => Assembly.Load(new AssemblyName("FSharp.Nowhere, Version=1.0.0.0")));
}
