import { printContactSheet } from '../services/documents.ts'
import { checkContacts, listContacts, removeContact, saveContact } from '../services/key-contacts.ts'
import type { Desktop, HandlersOf } from './handler.ts'

export function keyContactsHandlers(desktop: Desktop): HandlersOf<'keyContacts'> {
  return {
    'keyContacts.list': (_input, session) => listContacts(session),
    'keyContacts.save': (input, session) => saveContact(session, input),
    'keyContacts.remove': (input, session) => removeContact(session, input),
    'keyContacts.check': (input, session) => checkContacts(session, input),
    'keyContacts.print': ({ to }, session) => printContactSheet(session, desktop, to),
  }
}
