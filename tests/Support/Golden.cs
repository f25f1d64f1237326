using System.Runtime.CompilerServices;
using Xunit;

namespace HealthKart.Tests;

/// <summary>Compares with a file beside the test; HEALTHKART_ACCEPT=1 writes the file anew.</summary>
internal static class Golden
{
    public static void Match(string file, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, file);
        if (Environment.GetEnvironmentVariable("HEALTHKART_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
