namespace HealthKart.Notebooks.Documents;

/// <summary>What a notebook cell holds.</summary>
public enum CellKind
{
    /// <summary>Code that a run executes; the only kind that has outputs and an execution count.</summary>
    Code,

    /// <summary>Prose in Markdown.</summary>
    Markdown,

    /// <summary>Text that is neither run nor rendered, meant for a converter.</summary>
    Raw,
}
