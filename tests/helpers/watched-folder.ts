// Watches a folder while the program runs and remembers every file that ever came or changed there, also one that is gone again.
import { type FSWatcher, readFileSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { spellingsOf } from './canary.ts'

export type Watch = {
  /** Names of files that are none of those that are listed below. */
  notOwn(): readonly string[]
  /** `name: word` for each word found in a file at the moment when it changed. */
  leaks(): readonly string[]
  close(): void
}

const BACKUP = String.raw`stick/Blueform backup [0-9a-f]+(/(\.blueform-unfinished-)?\d{4}-\d\d-\d\dT[\d-]+Z)?`
const SESSION = 'profile/(Partitions/documents/)?'

/** All that may lie there, and why. No name ends in anything that could hold a picture or a document. */
const OWN: readonly { readonly why: string; readonly names: RegExp }[] = [
  {
    why: 'what the test itself made or saved: its folders, what it brought, and the sheets of the first run',
    names: /^(vault|profile|temporary|home|stick|brought(\/(look|control)\.png)?|sheet\.pdf|\.[0-9a-f-]{36}\.part)$/,
  },
  {
    why: 'the records: database, its log and index of the log, keys, the lock against a second program; empty folders',
    names:
      /^vault\/(\.blueform-new-\w+(\/|$))?(vault\.db(-wal|-shm|-journal)?|slots\.json(\.new)?|in-use\.lock|attempts\.json(\.new)?|backups|drop-box|evidence)?$/,
  },
  {
    why: 'the backup: a copy of the database under its own key, the keys, and the signed list of what it holds',
    names: new RegExp(
      `^${BACKUP}$|^${BACKUP}/(vault\\.db(-journal|-wal|-shm)?|slots\\.json|manifest\\.(json|sig)(\\.new)?|evidence|aside)$`,
    ),
  },
  { why: 'which folder the records are in', names: /^profile\/blueform-settings\.json(\.new)?$/ },
  {
    why: 'Chromium: scripts of the program itself, compiled',
    names: new RegExp(
      `^${SESSION}Code Cache(/(js|wasm)(/(index|index-dir(/(temp-index|the-real-index))?|[0-9a-f]{16}_0))?)?$`,
    ),
  },
  {
    why: 'Chromium: compiled drawing programs for the screen',
    names: new RegExp(`^${SESSION}(GPUCache|DawnWebGPUCache|DawnGraphiteCache)(/(index|data_\\d))?$`),
  },
  {
    why: 'Chromium: stores that it makes for every window, in which nothing is put; the caches of pages stay empty folders',
    names: new RegExp(
      `^${SESSION}(Partitions|Partitions/documents|Cache(/Cache_Data(/index|/index-dir(/(temp-index|the-real-index))?)?)?|blob_storage(/[0-9a-f-]{36})?|Dictionaries|WebStorage|` +
        `(Trust Tokens|Cookies|CdmStorage\\.db|InterestGroups|PrivateAggregation|SharedStorage|WebStorage/QuotaManager)(-journal|-wal|-shm)?|` +
        `Shared Dictionary(/(db(-journal)?|cache(/(index|index-dir(/(temp-index|the-real-index))?))?))?|` +
        `(Local|Session) Storage(__tmp_for_rebuild)?(/(leveldb(__tmp_for_rebuild)?/?)?(LOCK|LOG(\\.old)?|CURRENT|MANIFEST-\\d+|\\d+\\.(log|ldb|dbtmp))?)?)$`,
    ),
  },
  {
    why: 'Chromium: one program at a time, settings of its own, and where a test reaches it',
    names:
      /^profile\/(Singleton(Cookie|Lock|Socket)|Crashpad(\/client_id)?|DevToolsActivePort|Local State|TransportSecurity|(Partitions\/documents\/)?(Preferences|Network Persistent State|\.org\.chromium\.Chromium\.\w+))$/,
  },
  {
    why: 'Chromium: the meeting place of a second start, and memory shared between its processes, without a name on the disk',
    names: /^temporary\/(scoped_dir\w+(\/Singleton(Cookie|Socket))?|\.org\.chromium\.Chromium\.\w+)$/,
  },
  { why: 'the desktop: settings of its own', names: /^home\/(\.cache|\.config)(\/dconf(\/user)?)?$/ },
]
const BIGGEST_READ_BYTES = 2_000_000

export function watchFolder(folder: string, words: readonly string[]): Watch {
  const seen = new Set<string>()
  const leaks = new Set<string>()
  const needles = words.map((word) => ({ word, spellings: spellingsOf(word) }))
  const look = (name: string) => {
    seen.add(name)
    const path = join(folder, name)
    try {
      const found = statSync(path)
      if (!found.isFile() || found.size > BIGGEST_READ_BYTES) return
      const content = readFileSync(path)
      for (const { word, spellings } of needles) {
        if (spellings.some((bytes) => content.includes(bytes))) leaks.add(`${name}: ${word}`)
      }
    } catch {
      // It is gone again: its name is kept.
    }
  }
  const watcher: FSWatcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name !== null) look(name)
  })
  return {
    notOwn: () => [...seen].filter((name) => !OWN.some(({ names }) => names.test(name))).toSorted(),
    leaks: () => [...leaks],
    close: () => watcher.close(),
  }
}
