namespace HealthKart.Notebooks.Sessions;

/// <summary>What a part of a cell is written in: C#, which runs, or what is shown as it stands.</summary>
internal enum CellLanguage
{
    CSharp,
    Html,
    Markdown,
    Mermaid,
    JavaScript,
}
