/** The text cut to at most so many bytes of UTF-8, without half a character at its end. */
export function cutTo(bytes: number, text: string): string {
  const encoded = Buffer.from(text);
  if (encoded.length <= bytes) return text;
  return new TextDecoder().decode(encoded.subarray(0, bytes), { stream: true });
}
