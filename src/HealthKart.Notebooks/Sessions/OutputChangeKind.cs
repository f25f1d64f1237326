namespace HealthKart.Notebooks.Sessions;

/// <summary>How a cell's outputs changed.</summary>
public enum OutputChangeKind
{
    /// <summary>An output came, or a piece of a stream.</summary>
    Added,

    /// <summary>A display shows something else now; its display id says which.</summary>
    Updated,

    /// <summary>All outputs of the cell so far are gone.</summary>
    Cleared,
}
