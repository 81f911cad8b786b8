// For children of seven to eleven, signed by pupil and parent. Seeds 000 app. 2 (rules for all, "Key Stage 2") and app. 3.
import type { AgreementText } from '../domain/agreements.ts'
import { FOR_MY_CHILD } from './parent-clauses.ts'
import { sectionOf } from './section.ts'

export const RULES_KS2: AgreementText = {
  title: 'Our rules for going online (key stage 2)',
  intro:
    'These rules help us to enjoy the internet and stay safe. We talk about them at school and at home. Then we sign them.',
  sections: [
    sectionOf('rules', 'My rules', {
      'ask-first': 'I ask before I go online.',
      'for-learning': 'I use websites that fit what I am learning.',
      'think-first': 'I am careful. I stop and think before I click a button or a link.',
      'tell-adult': 'If something makes me uneasy, I tell an adult.',
      'hide-page': 'If I am not sure about a page, I make it small or turn off the screen at once.',
      'safe-search': 'I search with the tools that my school has chosen.',
      'check-facts': 'I check what I find. Not everything online is true.',
      password: 'I keep my password safe and secret.',
      private: 'I tell nobody online my full name, address, school or phone number.',
      polite: 'I am polite and kind online. I show respect.',
      'known-people': 'I talk and work online with people I have really met, or whom an adult I trust has agreed to.',
      'never-meet': 'I never plan to meet somebody I only know online.',
      'school-mail': 'I never use my school e-mail to be unkind or rude.',
      'not-staff': 'I do not try to reach teachers on social media, by private e-mail or in a chat.',
      'ask-for-pictures': 'I ask people before I take or share a picture of them.',
      'child-image':
        'If somebody sends or asks for a picture of a child undressed, I tell an adult at once. I never send it on. I am not in trouble for telling.',
    }),
    sectionOf('at-school', 'How it works at school', {
      'school-owns': 'The computers and the network belong to my school. My school makes the rules for them.',
      'school-use': 'I use them for learning. I use them in a sensible way every time.',
      'all-rules': 'I keep all these rules whenever I use them.',
      monitored: 'My school can see what I do on its network, on the internet and in school e-mail.',
      'may-remove': 'My school may look at what is on its computers. It may take away things that should not be there.',
      'may-lose-access': 'If I do not use them well, I may lose my turn for a while.',
      'against-law':
        'Using a computer in a way that its owner has not allowed can be a crime. For a crime, the police may be called.',
    }),
    sectionOf('for-parent', 'For the parent or carer', {
      'talked-about': 'I have read these rules. My child and I have talked about them, and my child understands them.',
      ...FOR_MY_CHILD,
    }),
  ],
  declarations: {
    self: 'I have read these rules and I understand them. I will keep to them.',
    parent:
      'My child and I have talked about these rules, and we understand and agree to them. I agree to my own part.',
  },
}
