// What a parent agrees to whenever they sign for a child or together with one. Seeds 002 app. 1 and 2 "Parents" and §2.5, 000 app. 3.
// Pictures, work on the website and an online account are asked on a form of their own: seed 000 app. 5.
import type { Words } from './section.ts'

export const FOR_MY_CHILD = {
  'internet-access': 'My child may use the internet at school.',
  'school-takes-care':
    'I understand that the school does what it reasonably can to keep unsuitable material away from pupils, by filtering, by supervising and by teaching. I also understand that no school can do this perfectly.',
  'not-answerable':
    'As far as the law allows, I do not hold the school responsible for what is on the internet or for what my child comes across there all the same. Nor do I hold it liable for loss or damage caused by using the internet.',
  'child-monitored': 'I know that the school monitors its network, internet use and school e-mail.',
  'child-may-lose-access': 'I know that my child may lose access for not keeping to the rules.',
  'asked-separately':
    'I am asked separately about pictures of my child, my child’s work on the school website and an online learning account. My signature here agrees to none of these.',
  'tell-of-worries':
    'I tell the school if anything about how my child uses technology worries me. I know whom to ask there.',
} as const satisfies Words
