import {
  type DocumentOutlets,
  previewDocument,
  printDocument,
  saveDocument,
  saveProtected,
} from '../services/documents.ts'
import type { HandlersOf } from './handler.ts'

export function documentsHandlers(outlets: DocumentOutlets): HandlersOf<'documents'> {
  return {
    'documents.preview': (input, session) => previewDocument(session, outlets, input),
    'documents.print': (input, session) => printDocument(session, outlets, input),
    'documents.save': (input, session) => saveDocument(session, outlets, input),
    'documents.saveProtected': (input, session) => saveProtected(session, outlets, input),
  }
}
