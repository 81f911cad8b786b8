// The page that a viewer window shows, made here in full for each file. Nothing that came with a file is ever markup, style, script or
// an address in it: names and text are escaped, and everything else is only ever the source of one image, player or canvas.
import type { View } from '#shared/domain/evidence-types.ts'
import { escapeHtml, partsOf, visibleName } from './evidence-viewer-text.ts'

/** Buttons of the page are links; the main process sees where they lead and goes nowhere. */
export const CHILD_LINK = '/child'
export const CLOSE_LINK = '/close'
export const CONTENT_PATH = '/content'
export const SCRIPT_PATH = '/pdf-pages.js'

export type ViewerPage = {
  readonly name: string
  readonly view: View
  readonly sizeBytes: number
  /** Only of a text: what is shown of it, and whether that is all. */
  readonly text?: { readonly shown: string; readonly isAll: boolean }
}

export function viewerPage(page: ViewerPage, nonce: string): string {
  const { name, view } = page
  const zooms = view === 'image' || view === 'pdf' ? ZOOMS : ''
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Blueform</title>
<meta name="color-scheme" content="light dark">
<style nonce="${nonce}">${STYLE}</style>
${view === 'pdf' ? `<script type="module" nonce="${nonce}" src="${SCRIPT_PATH}"></script>` : ''}
</head>
<body class="${view}">
<header>
<h1><bdi>${escapeHtml(visibleName(name))}</bdi></h1>
<nav aria-label="This file">
<a class="stop" href="${CHILD_LINK}" draggable="false">This may show a child</a>
<a class="close" href="${CLOSE_LINK}" draggable="false">Close</a>
</nav>
<p class="meant">The red button is for a nude, semi-nude or sexual image of anyone under 18. It closes this at once and seals every file of the incident.</p>
${zooms}
</header>
<main>
${contentOf(page)}
</main>
</body>
</html>`
}

// Three sizes without script: the style sheet looks at which is chosen.
const ZOOMS = `<fieldset>
<legend>Size</legend>
<label><input type="radio" name="size" id="size-fit" checked> Fit</label>
<label><input type="radio" name="size" id="size-whole"> Larger</label>
<label><input type="radio" name="size" id="size-double"> Largest</label>
</fieldset>`

function contentOf({ view, text, sizeBytes }: ViewerPage): string {
  switch (view) {
    case 'image':
      return `<div class="room" tabindex="0" role="group" aria-label="The image"><img src="${CONTENT_PATH}" alt="The image could not be drawn. It can still be handed over." draggable="false"></div>`
    case 'pdf':
      return `<p id="said" role="status">Opening the pages …</p><div id="pages" class="room" tabindex="0" role="group" aria-label="The pages" data-size="${sizeBytes}"></div>`
    case 'audio':
      return `<audio src="${CONTENT_PATH}" ${PLAYER}></audio>${PLAYER_NOTE}`
    case 'video':
      return `<video src="${CONTENT_PATH}" ${PLAYER}></video>${PLAYER_NOTE}`
    case 'text':
      return textOf(text)
  }
}

const PLAYER =
  'controls preload="metadata" controlslist="nodownload nofullscreen noremoteplayback" disablepictureinpicture disableremoteplayback'
const PLAYER_NOTE =
  '<p class="note">If it does not play, Blueform cannot show this kind. It can still be handed over.</p>'

function textOf(text: ViewerPage['text']): string {
  const rest = text?.isAll === false ? '<p class="note">This is the beginning. The rest is not shown here.</p>' : ''
  const parts = partsOf(text?.shown ?? '').map((part) => `<span>${escapeHtml(part)}</span>`)
  return `${rest}<pre tabindex="0">${parts.join('')}</pre>`
}

/** What this page may do, for the header: no page may reach anything but its own address, and only a PDF's runs our own script. */
export function viewerPolicy(view: View, origin: string, nonce: string): string {
  const rules = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...SOURCES[view](origin, nonce),
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return rules.join('; ')
}

const NO_SCRIPT = "script-src 'none'"

// With "sandbox" the page is of no origin; what it loads is then named by its address.
const SOURCES: Readonly<Record<View, (origin: string, nonce: string) => readonly string[]>> = {
  image: (origin) => ['sandbox', NO_SCRIPT, `img-src ${origin}${CONTENT_PATH}`],
  text: () => ['sandbox', NO_SCRIPT],
  audio: (origin) => ['sandbox', NO_SCRIPT, `media-src ${origin}${CONTENT_PATH}`],
  video: (origin) => ['sandbox', NO_SCRIPT, `media-src ${origin}${CONTENT_PATH}`],
  pdf: (origin, nonce) => [
    'sandbox allow-scripts allow-same-origin',
    `script-src 'nonce-${nonce}'`,
    `connect-src ${origin}`,
  ],
}

const STYLE = `
:root { --ground: #fff; --ink: #16202a; --line: #c3ccd4; --stop: #a3160e; --stop-ink: #fff; --mark: #ffbf47; --room: #eef1f4 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #121a21; --ink: #eef2f5; --line: #44525e; --stop: #c8281e; --stop-ink: #fff; --mark: #ffbf47; --room: #0b1116 }
}
@media print { body { display: none } }
* { box-sizing: border-box }
html, body { height: 100%; margin: 0 }
body { display: flex; flex-direction: column; background: var(--ground); color: var(--ink); font: 16px/1.4 system-ui, sans-serif;
  -webkit-user-select: none; user-select: none }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 8px 16px; border-bottom: 1px solid var(--line) }
h1 { flex: 1 1 12rem; min-width: 0; margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
nav { display: flex; flex-wrap: wrap; gap: 8px }
nav a { padding: 8px 16px; border: 2px solid var(--line); border-radius: 4px; color: inherit; text-decoration: none; font-weight: 600 }
nav a.stop { background: var(--stop); border-color: var(--stop); color: var(--stop-ink) }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; box-shadow: 0 0 0 2px var(--ink) }
fieldset { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; border: 0 }
legend { float: left; padding: 0; font-weight: 600; margin-right: 16px }
main { flex: 1; min-height: 0; display: flex; flex-direction: column }
.room { flex: 1; min-height: 0; overflow: auto; background: var(--room) }
.image .room { display: grid; place-items: safe center; padding: 8px }
img { -webkit-user-drag: none; max-width: 100%; max-height: 100%; object-fit: contain }
body:has(#size-whole:checked) img { max-width: none; max-height: none }
body:has(#size-double:checked) img { max-width: none; max-height: none; width: 200% }
video { flex: 1; min-height: 0; width: 100%; background: #000 }
audio { width: min(100% - 32px, 640px); margin: 32px auto 0 }
.note { margin: 8px 16px }
pre { flex: 1; min-height: 0; margin: 0; padding: 16px; overflow: auto; font: 15px/1.5 ui-monospace, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere }
pre span { display: block; unicode-bidi: plaintext; content-visibility: auto; contain-intrinsic-size: auto 400px }
header .meant { flex: 1 1 100%; margin: 0; font-size: 0.875rem }
#said { margin: 8px 16px }
#said:empty { display: none }
#pages { padding: 8px; text-align: center }
#pages canvas { display: block; margin: 0 auto 8px; width: min(100%, 900px); background: #fff }
body:has(#size-whole:checked) #pages canvas { width: 150% }
body:has(#size-double:checked) #pages canvas { width: 250% }
`
