// A link as a picture that a telephone reads. Black on white in every theme: not every reader takes the inverse.
import { correction, generate } from 'lean-qr'

/** Cells of white around the code, without which readers don't find it. */
const quiet = 4

export default function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text, { minCorrectionLevel: correction.L })
  const size = code.size + 2 * quiet
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={rowsOf(code)} fill="#000" />
    </svg>
  )
}

/** Each run of black cells in a row is one rectangle. */
function rowsOf({ size, get }: { size: number; get: (x: number, y: number) => boolean }): string {
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue
      const from = x
      while (x < size && get(x, y)) x++
      path += `M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`
    }
  }
  return path
}
