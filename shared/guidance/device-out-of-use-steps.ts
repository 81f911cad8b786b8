// What the network manager does when a device of a member of staff or of the school is taken out of use, and what must not be done.
// The device and the account are kept as they are: whoever looks into them spoils the evidence, and may commit a crime.
import type { GuidanceStep } from './image-stop-list.ts'

const STAFF_MISUSE = 'School’s online safety policy, misuse of IT by staff'
const NETWORK_MANAGER = 'School’s online safety policy, role of the network manager'
const ALLEGATIONS = 'KCSIE 2026 part 4'
const PRACTICE = 'usual practice for digital evidence'

/** What must not be done, first. */
export const DEVICE_MUST_NOT: readonly GuidanceStep[] = [
  { text: 'Do not do any of this alone. A colleague is with you from the start to the end.', source: PRACTICE },
  {
    text: 'Do not search the device or the account, and do not open anything to find out what it is.',
    source: 'UKCIS 2024',
  },
  { text: 'Do not log in to the device, neither at its keyboard nor from another computer.', source: PRACTICE },
  {
    text: 'Do not wipe, reset, update, repair or lend the device, and send it no command to do so.',
    source: STAFF_MISUSE,
  },
  { text: 'Do not delete, move or copy files, messages or the account.', source: STAFF_MISUSE },
  { text: 'Do not tell the person who used it, or anyone who is not part of this.', source: ALLEGATIONS },
]

export type DeviceStep = GuidanceStep & { readonly id: string }

/** In the order in which they are done. */
export const DEVICE_OUT_OF_USE_STEPS: readonly DeviceStep[] = [
  {
    id: 'not-about-you',
    text: 'Stop if this may be about you, somebody you work for or somebody close to you. Say so: somebody else does it.',
    source: ALLEGATIONS,
  },
  {
    id: 'take',
    text: 'With your colleague there, take the device and its charger out of use, and out of reach of everyone.',
    source: STAFF_MISUSE,
  },
  {
    id: 'offline',
    text: 'Take it off the network: pull out the cable, and block it on the wireless network.',
    source: PRACTICE,
  },
  {
    id: 'off',
    text: 'If it is off, leave it off. If it is on, ask the safeguarding lead whether the police want it left as it is. If not, hold down its power button until it is off.',
    source: PRACTICE,
  },
  {
    id: 'seal',
    text: 'Put it in a bag, seal and label the bag, and lock it away where the record says. Write down who has the key.',
    source: STAFF_MISUSE,
  },
  {
    id: 'disable',
    text: 'Disable the person’s accounts when the head teacher says so, and end what is signed in. Disable, do not delete.',
    source: STAFF_MISUSE,
  },
  {
    id: 'hold',
    text: 'Stop anything that deletes by itself: the mailbox, files in the cloud, old backups, returning the licence.',
    source: STAFF_MISUSE,
  },
  {
    id: 'logs',
    text: 'Keep the logs from being overwritten: filtering and monitoring, firewall, sign-in, wireless, printing, learning platform. Do not read through them yet.',
    source: STAFF_MISUSE,
  },
  {
    id: 'audit',
    text: 'An audit of use, from logs and never from the device, only when the safeguarding lead asks for it in writing. Visit no address that you find.',
    source: STAFF_MISUSE,
  },
  {
    id: 'stop',
    text: 'If you come upon what may be an indecent image of a child: stop, look no further, copy nothing, and tell the safeguarding lead at once.',
    source: 'UKCIS 2024',
  },
  {
    id: 'write-down',
    text: 'Write down below what you did and when. Give this sheet to the safeguarding lead today and keep no copy.',
    source: STAFF_MISUSE,
  },
]

/** Who is told, and by whom. */
export const DEVICE_WHO_TO_TELL: readonly GuidanceStep[] = [
  {
    text: 'You tell the safeguarding lead or the head teacher. If it is about the head teacher or a governor, the chair of governors.',
    source: STAFF_MISUSE,
  },
  {
    text: 'They ask the local authority’s officer for allegations (LADO), and call the police if it may be illegal. You do not.',
    source: STAFF_MISUSE,
  },
  {
    text: 'A school without a network manager: the head teacher names one person who does this, with a colleague.',
    source: NETWORK_MANAGER,
  },
]
