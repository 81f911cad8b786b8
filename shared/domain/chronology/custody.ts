// Devices, images that were seen, and searches as entries of the chronology.
import { formatDate } from '../../lib/dates.ts'
import type { Device, Handover, ImageSeen } from '../custody.ts'
import { labelOf } from '../incident-form.ts'
import type { Incident } from '../incidents.ts'
import { FOUND_WENT, SEARCH_KINDS, type Search } from '../searches.ts'
import { handoverLines } from '../words/device-words.ts'
import { momentWords } from '../words/moment-words.ts'
import { nameIn } from '../words/name-words.ts'
import type { Entry } from './entry.ts'

export function custodyEntries(incident: Incident): readonly Entry[] {
  const { devices, imagesSeen, searches } = incident
  return [
    ...devices.flatMap((device) => [
      deviceEntry(device),
      ...device.handovers.map((handover) => handoverEntry(handover, device)),
    ]),
    ...imagesSeen.map(imageSeenEntry),
    ...searches.map((search) => searchEntry(search, incident)),
  ]
}

function deviceEntry(device: Device): Entry {
  return {
    id: device.id,
    kind: 'custody',
    heading: 'follow-up',
    title: 'Device taken and locked away',
    atMs: device.recordedAtMs,
    by: device.recordedBy,
    lines: [
      device.what,
      `Taken ${momentWords(device)}, by ${device.takenBy ?? 'not known'}`,
      ...(device.colleague === null ? [] : [`Colleague there: ${device.colleague}`]),
      `Locked away: ${device.storedWhere}`,
    ],
  }
}

const HANDOVER_TITLES = {
  moved: 'Device handed over',
  police: 'Device collected by the police',
  returned: 'Device returned',
} as const

function handoverEntry(handover: Handover, device: Device): Entry {
  const { id, how, recordedAtMs, recordedBy } = handover
  return {
    id,
    kind: 'custody',
    heading: 'follow-up',
    title: HANDOVER_TITLES[how],
    atMs: recordedAtMs,
    by: recordedBy,
    lines: [device.what, ...handoverLines(handover)],
  }
}

function imageSeenEntry(seen: ImageSeen): Entry {
  return {
    id: seen.id,
    kind: 'custody',
    heading: 'follow-up',
    title: 'An image was seen',
    atMs: seen.recordedAtMs,
    by: seen.recordedBy,
    lines: [
      `By ${seen.who}, ${momentWords(seen)}`,
      `Why: ${seen.why}`,
      `Present: ${seen.present}`,
      `What followed: ${seen.followed}`,
      `Confirmed by ${seen.signedBy}, ${formatDate(seen.signedOn)}`,
    ],
  }
}

const AGREED = {
  yes: 'The pupil agreed',
  no: 'The pupil did not agree',
  'not-asked': 'The pupil was not asked',
} as const

function searchEntry(search: Search, incident: Incident): Entry {
  const { personId, whoOther, kind, went, wentWhere, parents, parentsWhyNot, followUp } = search
  const who = personId === null ? whoOther : nameIn(incident, personId)
  return {
    id: search.id,
    kind: 'custody',
    heading: 'follow-up',
    title: kind === 'confiscated-only' ? `Something was taken from ${who}` : `Search of ${who}`,
    atMs: search.recordedAtMs,
    by: search.recordedBy,
    lines: [
      `${labelOf(SEARCH_KINDS, kind)}. ${momentWords(search)}, ${search.where}`,
      `Looked for: ${search.lookedFor}`,
      `Reasons: ${search.reasons}`,
      `Authorised by ${search.authorisedBy}. Done by ${search.searchedBy}. Also there: ${search.witness}`,
      `${AGREED[search.agreed]}. ${
        parents === 'before' ? 'The parents were told before' : `The parents were not told before: ${parentsWhyNot}`
      }`,
      `Found: ${search.found}`,
      `${labelOf(FOUND_WENT, went)}${wentWhere === '' ? '' : `: ${wentWhere}`}`,
      ...(followUp === '' ? [] : [`What follows: ${followUp}`]),
    ],
  }
}
