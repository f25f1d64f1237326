using System.Text.RegularExpressions;

int Twice(int v) => v * 2;
