const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * The text with everything in it to be seen: what controls, directs, joins or ends lines, has no width, or is half a
 * character stands as `\uXXXX`, as JSON escapes it. JSON stays the same JSON.
 */
export const visible = (text: string): string =>
  text.replace(unseen, (one) =>
    one
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
