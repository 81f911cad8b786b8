// Draws the pages of a PDF as pictures, in the viewer window. The only script there is in any viewer window. It draws and does nothing
// else: no links, no forms, no scripts of the PDF, nothing fetched but the file itself and our own fonts.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import {
  AnnotationMode,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type RenderTask,
  getDocument,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

const MAX_PAGES = 2_000
/** Of one page as it is drawn, and of one picture in it, in pixels. */
const MAX_PAGE_PIXELS = 12_000_000
const MAX_IMAGE_PIXELS = 100_000_000
const PIECE_BYTES = 512 * 1024

const room = partOf('pages')
const said = partOf('said')

/** Pieces of the file as pdf.js asks for them. */
class FilePieces extends PDFDataRangeTransport {
  override requestDataRange(begin: number, end: number): void {
    void fetchPiece(begin, end).then(
      (piece) => this.onDataRange(begin, piece),
      () => say(UNREADABLE),
    )
  }
}

/** The fonts that every PDF may use without bringing them. */
class OwnFonts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    if (!/^[A-Za-z-]+\.(?:pfb|ttf)$/.test(filename)) throw new Error('no such font')
    const response = await fetch(`/fonts/${filename}`)
    if (!response.ok) throw new Error('no such font')
    return new Uint8Array(await response.arrayBuffer())
  }
}

const UNREADABLE = 'This PDF cannot be drawn. It can still be handed over.'
const NEEDS_PASSWORD = 'This PDF is locked with a password, so it cannot be drawn here. It can still be handed over.'

show().catch(() => {
  say(UNREADABLE)
})

async function show(): Promise<void> {
  const sizeBytes = Number(room.dataset['size'])
  const first = await fetchPiece(0, Math.min(sizeBytes, PIECE_BYTES))
  const opening = getDocument({
    range: new FilePieces(sizeBytes, first),
    rangeChunkSize: PIECE_BYTES,
    length: sizeBytes,
    disableAutoFetch: true,
    disableStream: true,
    StandardFontDataFactory: OwnFonts,
    standardFontDataUrl: '/fonts/',
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    enableXfa: false,
    enableHWA: false,
    pdfBug: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MAX_PAGE_PIXELS * 4,
    verbosity: 0,
  })
  opening.onPassword = () => {
    say(NEEDS_PASSWORD)
    void opening.destroy()
  }
  const pdf = await opening.promise
  const pages = Math.min(pdf.numPages, MAX_PAGES)
  await addPlaces(pdf, pages)
  say(pages < pdf.numPages ? `Only the first ${MAX_PAGES} pages are shown.` : '')
}

async function addPlaces(pdf: PDFDocumentProxy, pages: number): Promise<void> {
  const size = sizeOf(await pdf.getPage(1))
  const near = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const place = places.get(target)
        if (isIntersecting) place?.draw()
        else place?.clear()
      }
    },
    { root: room, rootMargin: '100%' },
  )
  const places = new Map<Element, Place>()
  for (let number = 1; number <= pages; number += 1) {
    const canvas = document.createElement('canvas')
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', `Page ${number} of ${pages}`)
    canvas.style.aspectRatio = `${size.width} / ${size.height}`
    room.append(canvas)
    places.set(canvas, placeOf(pdf, number, canvas))
    near.observe(canvas)
  }
  new ResizeObserver(() => {
    for (const place of places.values()) place.redraw()
  }).observe(room)
  room.ownerDocument.addEventListener('change', () => {
    for (const place of places.values()) place.redraw()
  })
}

type Place = { readonly draw: () => void; readonly redraw: () => void; readonly clear: () => void }

// A page is drawn while it is near what can be seen, at the size that it has there, and let go of afterwards.
function placeOf(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Place {
  let run = 0
  let task: RenderTask | undefined
  let isNear = false
  let drawnWidth = 0

  const draw = async (): Promise<void> => {
    run += 1
    const own = run
    task?.cancel()
    const page = await pdf.getPage(number)
    const { width, height } = sizeOf(page)
    canvas.style.aspectRatio = `${width} / ${height}`
    if (own !== run || !isNear) return
    drawnWidth = canvas.clientWidth
    const wanted = (drawnWidth * window.devicePixelRatio) / width
    const scale = Math.min(wanted, Math.sqrt(MAX_PAGE_PIXELS / (width * height)))
    const viewport = page.getViewport({ scale })
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE, intent: 'display' })
    await task.promise
    canvas.dataset['drawn'] = String(number)
  }
  const start = (): void => {
    draw().catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'RenderingCancelledException')) {
        say(`Page ${number} cannot be drawn. The file can still be handed over.`)
      }
    })
  }
  return {
    draw: () => {
      if (isNear) return
      isNear = true
      start()
    },
    redraw: () => {
      if (isNear && canvas.clientWidth !== drawnWidth) start()
    },
    clear: () => {
      isNear = false
      run += 1
      task?.cancel()
      canvas.width = 1
      canvas.height = 1
      delete canvas.dataset['drawn']
    },
  }
}

// A PDF may say that a page is of any size at all.
function sizeOf(page: PDFPageProxy): { width: number; height: number } {
  const { width, height } = page.getViewport({ scale: 1 })
  return { width: within(width), height: within(height) }
}

function within(points: number): number {
  return Number.isFinite(points) ? Math.min(Math.max(points, 1), 20_000) : 1
}

async function fetchPiece(begin: number, end: number): Promise<Uint8Array> {
  const response = await fetch('/content', { headers: { range: `bytes=${begin}-${end - 1}` } })
  if (response.status !== 206) throw new Error('no such piece')
  return new Uint8Array(await response.arrayBuffer())
}

function say(words: string): void {
  said.textContent = words
}

function partOf(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
