/** Answers as a small model gives them on a good day: plain, true, sometimes clumsy. Most of each must be kept. */
import { outputCases } from './output-case.ts';

export const good = outputCases({
  good: [
    [
      'strong',
      'FIT1: It fits your interest in {topic1} well.\nCHANCE: It is quite likely to interest you, since most of its score comes from {topic1}.\nREASON: You looked at "{title1}", and this fits your interest in {topic1} well.',
    ],
    [
      'strong',
      'FIT1: "{item}" fits your interest in {topic1} well.\nCHANCE: It is quite likely to interest you.\nREASON: Because you looked at "{title1}" and "{title1b}", you see "{item}".',
    ],
    [
      'strong',
      'FIT1: This is a good match for {topic1}.\nCHANCE: It is quite likely to interest you because it fits {topic1} well.\nREASON: Like "{title1}", it {shared1}.',
    ],
    [
      'strong',
      'FIT1: It fits well with {topic1}, which gives {percent1} of its score.\nCHANCE: You are quite likely to want it, with {percent1} of its score from {topic1}.\nREASON: You see this after looking at "{title1}".',
    ],
    [
      'strong',
      'FIT1: A close match for your interest in {topic1}.\nCHANCE: Quite likely to interest you, as it fits {topic1} well.\nREASON: It {shared1}, like "{title1}" that you looked at.',
    ],
    [
      'strong',
      'FIT1: It is a strong match for {topic1}, like "{title1}".\nCHANCE: It is quite likely to interest you.\nREASON: Your interest in {topic1} led to this, after "{title1}".',
    ],
    [
      'strong',
      'FIT1: "{item}" is a good match for your interest in {topic1}, as seen in "{title1}".\nCHANCE: It is quite likely to interest you, because {percent1} of the score comes from {topic1}.\nREASON: "{item}" is shown because you looked at "{title1}".',
    ],
    [
      'strong',
      '**FIT1:** It fits your interest in {topic1} well.\n**CHANCE:** It is quite likely to interest you.\n**REASON:** You looked at "{title1}" and "{title1b}", so this may be one for your interest in {topic1}.',
    ],
    [
      'strong',
      'FIT1: It fits your interest in {topic1} well, as it {shared1} like "{title1}".\n\nCHANCE: It is quite likely to interest you.\n\nREASON: Picked for your interest in {topic1}, after "{title1}".',
    ],
    [
      'strong',
      'fit1: it fits {topic1} well.\nchance: it is quite likely to interest you.\nreason: you looked at "{title1}", and this fits {topic1} well.',
    ],
    [
      'strong',
      'FIT1: It fits {topic1} well; {percent1} of its score comes from there.\nCHANCE: The chances are high that it interests you.\nREASON: You looked at "{title1}", which points here.',
    ],
    [
      'strong',
      'Sure! Here are the lines:\n\nFIT1: It fits your interest in {topic1} well.\nCHANCE: It is quite likely to interest you.\nREASON: You see it because you looked at "{title1}".',
    ],
    [
      'strong',
      '- FIT1: It fits your interest in {topic1} well.\n- CHANCE: It is quite likely to interest you.\n- REASON: It goes well with "{title1}", which you looked at.',
    ],
    [
      'strong',
      'FIT1: It fits your interest in {topic1} well. CHANCE: It is quite likely to interest you. REASON: You see it after "{title1}".',
    ],
    [
      'strong',
      'FIT1: You have an interest in {topic1}, and this fits it well.\nCHANCE: It is quite likely to interest you, given your interest in {topic1}.\nREASON: Since you looked at "{title1}" and "{title1b}", here is another one for {topic1}.',
    ],
    [
      'strong',
      '```\nFIT1: It fits your interest in {topic1} well.\nCHANCE: It is quite likely to interest you.\nREASON: Both "{title1}" and this one are for your interest in {topic1}.\n```',
    ],
    [
      'strong',
      '{"FIT1": "It fits your interest in {topic1} well.", "CHANCE": "It is quite likely to interest you.", "REASON": "You see it because you looked at “{title1}”."}',
    ],
    [
      'strong',
      '1. It fits your interest in {topic1} well.\n2. It is quite likely to interest you.\n3. You see it because of “{title1}”.',
    ],
    [
      'two',
      'FIT1: It fits your interest in {topic1} well.\nFIT2: It also fits your interest in {topic2} well.\nCHANCE: It is quite likely to interest you.\nREASON: It fits both {topic1} and {topic2}, after "{title1}" and "{title2}".',
    ],
    [
      'two',
      'FIT1: A good match for {topic1}.\nFIT2: A good match for {topic2}.\nCHANCE: It is quite likely to interest you, with {percent1} of its score from {topic1}.\nREASON: You looked at "{title1}" and "{title2}".',
    ],
    [
      'two',
      'FIT1: It fits {topic1} well, like "{title1}".\nFIT2: It fits {topic2} well, like "{title2}".\nCHANCE: It is quite likely to interest you because it fits {topic1} and {topic2} well.\nREASON: You see "{item}" because of your interest in {topic1} and {topic2}.',
    ],
    [
      'two',
      'FIT1: "{item}" fits your interest in {topic1} well.\nFIT2: "{item}" fits your interest in {topic2} well.\nCHANCE: Quite likely to interest you.\nREASON: Since you looked at "{title1}", this may be for you.',
    ],
    [
      'two',
      'FIT1: It goes well with {topic1}.\nFIT2: It goes well with {topic2}.\nCHANCE: The chances are high that it interests you.\nREASON: Your interest in {topic1} led here, and so did {topic2}.',
    ],
    [
      'two',
      '**FIT1**: It fits your interest in {topic1} well, with {percent1} of its score.\n**FIT2**: It fits your interest in {topic2} well, with {percent2} of its score.\n**CHANCE**: It is quite likely to interest you.\n**REASON**: You see it after "{title1}" and "{title2}".',
    ],
    [
      'near',
      'FIT1: It is close to what you looked at for {topic1}, but not clearly of that kind.\nCHANCE: It may be close to "{title1}", which you looked at.\nREASON: You see it because you looked at "{title1}".',
    ],
    [
      'near',
      'FIT1: It is close to {topic1}, but not clearly of that kind.\nREASON: It is near "{title1}", though not clearly in {topic1}.',
    ],
    [
      'near',
      'FIT1: Not clearly of that kind, but close to what you looked at, such as "{title1}".\nREASON: You looked at "{title1}", and that led here.',
    ],
    [
      'near',
      'FIT1: It is near to what you looked at for {topic1}, though not clearly one of them.\nREASON: Shown because you looked at "{title1}".',
    ],
    [
      'partial',
      'FIT1: It fits your interest in {topic1} in part.\nREASON: You looked at "{title1}", and this fits {topic1} in part.',
    ],
    [
      'partial',
      'FIT1: There is some overlap with {topic1}.\nREASON: There is some overlap with your interest in {topic1}.',
    ],
    ['partial', 'FIT1: It partly fits {topic1}.\nREASON: You may see some overlap with "{title1}".'],
    [
      'none',
      'FIT1: There is no clear link to {topic1}.\nREASON: There is no clear link to your interest in {topic1}, so take it as a suggestion.',
    ],
    [
      'none',
      'FIT1: It does not really match your interest in {topic1}.\nREASON: It is not a match for {topic1}.',
    ],
    [
      'none',
      'FIT1: It has no clear link to your interest in {topic1}.\nREASON: This is something different from {topic1}, with no clear link.',
    ],
    [
      'none',
      'FIT1: No clear link to {topic1}.\nREASON: You looked at "{title1}", but this has no clear link to it.',
    ],
    ['low', 'CHANCE: It is not very likely to interest you.\nREASON: You looked at "{title1}".'],
    ['low', 'CHANCE: It is not very likely to interest you, though you looked at "{title1}".'],
    [
      'why',
      'WHY1: You looked at "{title1}" and "{title1b}", which point to {topic1}.\nWHY2: You looked at "{title2}", so {topic2} may be an interest of yours.',
    ],
    [
      'why',
      'WHY1: Your interest in {topic1} comes from "{title1}" and "{title1b}".\nWHY2: Your interest in {topic2} comes from "{title2}".\nWHY3: Your interest in {topic3} comes from "{title3}".',
    ],
    [
      'why',
      'WHY1: {share1} point to {topic1}, such as "{title1}".\nWHY2: {share2} point to {topic2}, such as "{title2}".',
    ],
    [
      'why',
      'WHY1: You looked at "{title1}", which shows an interest in {topic1}.\nWHY2: You looked at "{title2}", which shows an interest in {topic2}.\nWHY3: You looked at "{title3}", which shows an interest in {topic3}.',
    ],
    [
      'why',
      'WHY1: "{title1}" and "{title1b}" are behind your interest in {topic1}.\nWHY2: "{title2}" is behind your interest in {topic2}.',
    ],
    [
      'why',
      '1. You looked at "{title1}" and "{title1b}", which point to an interest in {topic1}.\n2. You looked at "{title2}", which points to an interest in {topic2}.\n3. You looked at "{title3}", which points to an interest in {topic3}.\n4. You looked at "{title4}", which points to an interest in {topic4}.\n5. You looked at "{title5}", which points to an interest in {topic5}.',
    ],
    [
      'why',
      '**WHY1:** You like {topic1} because you looked at "{title1}".\n**WHY2:** You like {topic2} because you looked at "{title2}".',
    ],
    [
      'why',
      '- WHY1: You have an interest in {topic1}, for example "{title1}" and "{title1b}".\n- WHY2: You have an interest in {topic2}, for example "{title2}".',
    ],
    [
      'why',
      'WHY1: You seem to like {topic1}, going by "{title1}" and "{title1b}".\nWHY2: You seem to like {topic2}, going by "{title2}".\nWHY4: You seem to like {topic4}, going by "{title4}".',
    ],
    [
      'why',
      'Here is why:\n\nWHY1: You looked at "{title1}" for {topic1}.\nWHY2: You looked at "{title2}" for {topic2}.',
    ],
    [
      'why',
      '{"WHY1": "You looked at “{title1}” and “{title1b}”, which point to {topic1}.", "WHY2": "You looked at “{title2}”, which points to {topic2}."}',
    ],
    [
      'why',
      'WHY2: You looked at "{title2}", which points to {topic2}.\nWHY1: You looked at "{title1}", which points to {topic1}.',
    ],
  ],
});
