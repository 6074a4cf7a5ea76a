// A stream of bytes as lines of text, one at a time: only the line that is being read is held.

/**
 * The lines of UTF-8 chunks, chunk by chunk, without their line breaks (`\n` or `\r\n`); the last may lack one.
 * A byte order mark at the start is dropped. A list may be empty: the chunk ended no line.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  // A line may be megabytes long and come in many chunks: its parts are joined once.
  let parts: string[] = []
  for await (const chunk of chunks) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n')
    const last = pieces.pop()!
    if (pieces.length > 0) {
      pieces[0] = parts.join('') + pieces[0]!
      parts = []
    }
    parts.push(last)
    yield pieces.map(withoutReturn)
  }
  const rest = parts.join('') + decoder.decode()
  if (rest !== '') yield [withoutReturn(rest)]
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
