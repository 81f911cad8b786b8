import { homeDue } from '../services/home.ts'
import type { HandlersOf } from './handler.ts'

export const homeHandlers: HandlersOf<'home'> = {
  'home.due': (_input, session) => homeDue(session),
}
