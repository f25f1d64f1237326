namespace HealthKart.Samples;

/// <summary>First names and surnames, put together at random: nobody in particular.</summary>
internal static class SampleNames
{
    private static readonly string[] s_women =
    [
        "Aanya", "Aditi", "Ananya", "Bhavna", "Charu", "Deepika", "Divya", "Esha", "Gauri", "Harini", "Ishita", "Jaya", "Kavya", "Lakshmi",
        "Meera", "Mitali", "Naina", "Neha", "Pallavi", "Pooja", "Priya", "Radhika", "Ritika", "Saanvi", "Shreya", "Sneha", "Tanvi", "Vidya",
    ];

    private static readonly string[] s_men =
    [
        "Aarav", "Abhishek", "Aditya", "Arjun", "Bharat", "Chirag", "Dev", "Farhan", "Gaurav", "Harsh", "Imran", "Jatin", "Karan", "Kunal",
        "Manish", "Mohit", "Nikhil", "Omkar", "Pranav", "Rahul", "Rajat", "Rohan", "Sameer", "Siddharth", "Tushar", "Varun", "Vikram",
        "Yash",
    ];

    private static readonly string[] s_surnames =
    [
        "Agarwal", "Bansal", "Bhat", "Bose", "Chatterjee", "Chauhan", "Desai", "Deshpande", "Fernandes", "Ghosh", "Goel", "Gupta", "Iyer",
        "Jain", "Joshi", "Kapoor", "Khan", "Kulkarni", "Malhotra", "Mehta", "Menon", "Mishra", "Nair", "Patel", "Pillai", "Rao", "Reddy",
        "Sethi", "Shah",
        "Sharma", "Singh", "Thakur", "Verma", "Yadav",
    ];

    /// <summary>A name that nobody has yet.</summary>
    public static string Draw(SampleRandom random, bool woman, HashSet<string> taken)
    {
        var firstNames = woman ? s_women : s_men;
        var name = $"{random.Pick(firstNames)} {random.Pick(s_surnames)}";
        for (var initial = 'A'; !taken.Add(name); initial = initial == 'Z' ? 'A' : (char)(initial + 1))
        {
            name = $"{random.Pick(firstNames)} {initial} {random.Pick(s_surnames)}";
        }

        return name;
    }
}
