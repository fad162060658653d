const [quote, backslash] = ['"', '\\'];

/** Calls back at each bracket, brace and comma of a JSON text, but for those that stand in its texts. */
function eachMark(json: string, found: (mark: string, at: number) => void): void {
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const one = json.charAt(at);
    if (inText && one === backslash) at += 1;
    else if (one === quote) inText = !inText;
    else if (!inText && '[]{},'.includes(one)) found(one, at);
  }
}

const opens = (mark: string): boolean => mark === '[' || mark === '{';
const closes = (mark: string): boolean => mark === ']' || mark === '}';

/** How many levels of arrays and objects a JSON text has. It must be JSON. */
export function levelsOf(json: string): number {
  let [level, most] = [0, 0];
  eachMark(json, (mark) => {
    if (opens(mark)) level += 1;
    if (closes(mark)) level -= 1;
    most = Math.max(most, level);
  });
  return most;
}

/** The values of a JSON array, each just as it was written. The text must be JSON, and an array. */
export function valuesIn(list: string): readonly string[] {
  const values: string[] = [];
  let [level, from] = [0, 0];
  eachMark(list, (mark, at) => {
    if (closes(mark)) level -= 1;
    const ends = (level === 1 && mark === ',') || (level === 0 && closes(mark));
    if (ends) values.push(list.slice(from, at).trim());
    if (opens(mark)) level += 1;
    if (ends || (level === 1 && opens(mark))) from = at + 1;
  });
  return values.length === 1 && values[0] === '' ? [] : values;
}
