const UNITS = ['kB', 'MB', 'GB', 'TB'] as const

/** '1.4 MB', as Windows and Debian's file manager would round it; small files in bytes. */
export function sizeWords(sizeBytes: number): string {
  if (sizeBytes < 1000) return sizeBytes === 1 ? '1 byte' : `${sizeBytes} bytes`
  let size = sizeBytes / 1000
  let unit = 0
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit] ?? ''}`
}

export function fileCount(files: number): string {
  return `${files.toLocaleString('en-GB')} ${files === 1 ? 'file' : 'files'}`
}
