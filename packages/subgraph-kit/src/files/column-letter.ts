/** The letter of a column as a spreadsheet shows it: A for 0, Z for 25, AA for 26. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  const last = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return rest < 0 ? last : columnLetter(rest) + last;
}
