namespace HealthKart.Analysis.Tests.Samples;

/// <summary>A new empty folder that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("healthkart-").FullName;

    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(FullName, name));

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
