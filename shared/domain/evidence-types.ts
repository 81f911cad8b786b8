// What kind of file it is, by its first bytes and by its name: whether the two agree, and whether Blueform can show it.

/** How the viewer shows a type; a type that is not here can only be handed over. Nothing that came with a file ever runs. */
export const VIEWS = ['image', 'pdf', 'text', 'audio', 'video'] as const
export type View = (typeof VIEWS)[number]

export const TEXT_TYPE = 'text/plain'

const SHOWN: Readonly<Record<string, View>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/apng': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'image/bmp': 'image',
  'image/avif': 'image',
  'application/pdf': 'pdf',
  [TEXT_TYPE]: 'text',
  'message/rfc822': 'text',
  'audio/mpeg': 'audio',
  'audio/wav': 'audio',
  'audio/vnd.wave': 'audio',
  'audio/ogg': 'audio',
  'audio/ogg; codecs=opus': 'audio',
  'audio/flac': 'audio',
  'audio/x-flac': 'audio',
  'audio/mp4': 'audio',
  'audio/x-m4a': 'audio',
  'audio/aac': 'audio',
  'video/mp4': 'video',
  'video/webm': 'video',
  'video/ogg': 'video',
  'video/quicktime': 'video',
  'video/x-m4v': 'video',
  'video/matroska': 'video',
}

export function viewOf(type: string | null): View | undefined {
  return type !== null && Object.hasOwn(SHOWN, type) ? SHOWN[type] : undefined
}

/** Endings that name the same kind of file. */
const SAME_ENDINGS: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['png', 'apng'],
  ['tif', 'tiff'],
  ['mp4', 'm4v', 'mov', 'm4a', '3gp', 'qt'],
  ['ogg', 'oga', 'ogv', 'opus'],
  ['webm', 'mkv'],
  ['mpg', 'mpeg', 'mp3', 'mp2'],
  ['aac', 'adts'],
  ['heic', 'heif', 'hif'],
  ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'jar', 'apk', 'epub'],
  ['doc', 'xls', 'ppt', 'msg', 'msi', 'cfb'],
]
const TEXT_ENDINGS = [
  'txt',
  'csv',
  'tsv',
  'eml',
  'htm',
  'html',
  'svg',
  'xml',
  'json',
  'md',
  'log',
  'srt',
  'vtt',
  'ics',
  'vcf',
  'rtf',
  'ini',
  'css',
  'js',
  'url',
]

/** 'jpg' of 'Photo.JPG'; empty when there is none. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at <= 0 ? '' : name.slice(at + 1).toLowerCase()
}

/**
 * Whether the name's ending fits what the first bytes say. `ending` is the usual one of the type, null when the bytes say nothing.
 * A file that is not what its name says is shown as such, never hidden or refused.
 */
export function agreementOf(
  name: string,
  type: string | null,
  ending: string | null,
): 'fits' | 'differs' | 'not-known' {
  const named = endingOf(name)
  if (type === null) return 'not-known'
  if (type === TEXT_TYPE) return named === '' || TEXT_ENDINGS.includes(named) ? 'fits' : 'differs'
  if (ending === null) return 'not-known'
  const fits = named === ending || SAME_ENDINGS.some((same) => same.includes(named) && same.includes(ending))
  return fits ? 'fits' : 'differs'
}
