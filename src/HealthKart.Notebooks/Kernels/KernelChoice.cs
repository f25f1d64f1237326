namespace HealthKart.Notebooks.Kernels;

/// <summary>Which kernel runs a notebook.</summary>
public enum KernelChoice
{
    /// <summary>The one of this library, unless the notebook needs the real .NET Interactive.</summary>
    Auto,

    /// <summary>The one of this library: fast, and it stops cells that do not end.</summary>
    CSharp,

    /// <summary>The real .NET Interactive, which has further languages and magics; a process of its own.</summary>
    DotnetInteractive,
}
