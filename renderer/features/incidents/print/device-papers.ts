import type { Device } from '#shared/domain/custody.ts'
import type { DocumentChoice } from '#shared/ipc/documents.ts'
import { isOutOfUse } from '../records/out-of-use.tsx'

/** What can be printed about a device; the ids are parts of the addresses of the screens. */
const PAPERS = [
  {
    paper: 'receipt',
    document: 'device-receipt',
    name: 'Receipt',
    about: 'For the owner of the device, signed by both of you. Give one copy to the owner and keep the other.',
  },
  {
    paper: 'label',
    document: 'bag-label',
    name: 'Label for the bag',
    about: 'Stick it on the bag in which the device is locked away.',
  },
  {
    paper: 'checklist',
    document: 'network-checklist',
    name: 'Network manager’s checklist',
    about:
      'What the network manager does, never alone, when a device of staff or of the school is taken out of use. Hand it over in person.',
  },
] as const satisfies readonly {
  paper: string
  document: DocumentChoice['document']
  name: string
  about: string
}[]

/** The checklist is for devices of staff and of the school. */
export function papersOf({ ownerKind }: Pick<Device, 'ownerKind'>) {
  return PAPERS.filter(({ paper }) => paper !== 'checklist' || isOutOfUse(ownerKind))
}
