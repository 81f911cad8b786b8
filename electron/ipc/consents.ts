import { confirmImagesDeleted, listImagesToDelete } from '../services/consents/delete-images.ts'
import { barImages } from '../services/consents/bar.ts'
import { listConsentsByClass } from '../services/consents/by-class.ts'
import { readConsentsOf } from '../services/consents/of-child.ts'
import { printConsents } from '../services/consents/print.ts'
import { recordConsents } from '../services/consents/record.ts'
import type { DocumentOutlets } from '../services/documents.ts'
import type { HandlersOf } from './handler.ts'

export function consentsHandlers(outlets: DocumentOutlets): HandlersOf<'consents'> {
  return {
    'consents.ofChild': (input, session) => readConsentsOf(session, input),
    'consents.record': (input, session) => recordConsents(session, input),
    'consents.bar': (input, session) => barImages(session, input),
    'consents.list': (input, session) => listConsentsByClass(session, input),
    'consents.toDelete': (_input, session) => listImagesToDelete(session),
    'consents.confirmDeleted': (input, session) => confirmImagesDeleted(session, input),
    'consents.print': ({ choice, to }, session) => printConsents(session, outlets, choice, to),
  }
}
