/** True sentences that the word lists were not made for: they were written after them, and judged as they are. */
import type { TrueCases } from './case.ts';

export const HELD_OUT_TRUE: readonly TrueCases[] = [
  {
    context: 'heist',
    step: 'preferences',
    sentences: [
      'You have this interest because you looked at "Heat" and "Ronin".',
      'You have an interest in crime thrillers, with examples such as "Heat" and "Se7en".',
      'Three of the 6 things you looked at are crime thrillers, such as "Heat" and "Ronin".',
      'Your viewing of "12 Monkeys" and "Back to the Future" suggests an interest in time travel.',
      'Looking at "Heat" and "Ronin" shows that you are interested in crime thrillers.',
      'Time travel appears in two of the six things you looked at.',
      'There are three crime thrillers in your history, for example "Heat".',
      'You are drawn to crime thrillers like "Heat" and "Se7en".',
    ],
  },
  {
    context: 'heist',
    step: 'fit',
    sentences: [
      'It fits well with crime thrillers, as it shares the theme heist with "Heat" and "Ronin".',
      '"Inside Man" aligns well with your interest in crime thrillers, making up 80% of the score.',
      'This film is well suited to your interest in crime thrillers.',
      '"Inside Man" does not really fit your interest in time travel.',
      'It is not related to time travel.',
      'Crime thrillers account for 80% of its score, and it fits them well.',
      'With 80% of the score, crime thrillers are a strong match.',
      'It has a strong connection to crime thrillers.',
      '"Inside Man" and "Heat" are both tagged heist.',
      'It is a heist film, just like "Heat" and "Ronin".',
    ],
  },
  {
    context: 'heist',
    step: 'likelihood',
    sentences: [
      'It is quite likely to interest you due to your interest in crime thrillers.',
      '"Inside Man" is quite likely to interest you, as you looked at "Heat" and "Ronin".',
      'It is quite likely to interest you, because it fits crime thrillers well and has 80% of its score from them.',
      'You are quite likely to enjoy it, since it fits your interest in crime thrillers well.',
      'It will probably interest you, as it is a crime thriller.',
    ],
  },
  {
    context: 'heist',
    step: 'recommendation',
    sentences: [
      'You see this because it shares the theme of heist with "Heat" and "Ronin".',
      '"Inside Man" is shown because you looked at crime thrillers such as "Heat" and "Ronin".',
      'We suggest it because you looked at "Heat".',
      'This film is recommended based on your interest in crime thrillers, like "Heat" and "Ronin".',
      'It is a crime thriller like "Heat" and "Ronin", which you looked at.',
      'Since you looked at "Heat", "Ronin" and "Se7en", you may see why this fits crime thrillers well.',
    ],
  },
  {
    context: 'partly',
    step: 'recommendation',
    sentences: [
      '"The Insider" is shown because it is directed by Michael Mann, the director of "Heat".',
      'You see it since it fits your interest in crime thrillers in part, after "Heat".',
      'It partially matches your interest in crime thrillers, and shares its director with "Heat".',
      'It has some overlap with crime thrillers such as "Heat" and "Ronin".',
    ],
  },
  {
    context: 'misfit',
    step: 'fit',
    sentences: [
      'It does not have a clear link to crime thrillers.',
      '"Frozen" is not related to your interest in time travel.',
      'There is no strong connection between "Frozen" and crime thrillers.',
      'It is not close to the crime thrillers you looked at.',
    ],
  },
  {
    context: 'misfit',
    step: 'likelihood',
    sentences: [
      'It is not very likely to interest you, since it does not match crime thrillers.',
      'You are not very likely to be interested, because there is no clear link to what you looked at.',
    ],
  },
  {
    context: 'mystery',
    step: 'recommendation',
    sentences: [
      'It is written by Agatha Christie, who also wrote "Murder on the Orient Express".',
      'You looked at "The Murder of Roger Ackroyd", also by Agatha Christie.',
      'It shares village life as a theme with "The Murder of Roger Ackroyd", and fits detective stories well.',
      'A mystery by Agatha Christie that fits your interest in detective stories well.',
      'It is shown because you looked at four detective stories, such as "The Big Sleep".',
    ],
  },
  {
    context: 'osman',
    step: 'fit',
    sentences: [
      'It fits detective stories in part, sharing the genre mystery with "The Big Sleep".',
      'It touches on spies, like "Casino Royale", with 40% of the score.',
      'It is partly a match for spies.',
    ],
  },
  {
    context: 'puzzle',
    step: 'recommendation',
    sentences: [
      'You looked at "Portal", "Portal 2" and "Baba Is You", and this is another puzzle game.',
      'It is a good fit for your interest in puzzle games.',
      'This game matches your interest in puzzle games well, as seen in "Portal" and "Baba Is You".',
    ],
  },
  {
    context: 'lacquer',
    step: 'recommendation',
    sentences: [
      'It is from the brand OPI, like "OPI Nail Lacquer Big Apple Red".',
      'You see it because it comes from OPI, a brand you looked at twice.',
      'Since you looked at "OPI Nail Lacquer I\'m Not Really a Waitress", here is another nail polish from OPI.',
      'It shares its brand and red shade with "OPI Nail Lacquer Big Apple Red".',
    ],
  },
];
