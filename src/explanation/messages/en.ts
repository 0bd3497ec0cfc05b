/** What is said in English (British spelling): short, plain, and never more than was computed. */
import type { Catalogue } from './catalogue.ts';

/** The English texts; also what other languages fall back to. */
export const en: Catalogue = {
  locale: 'en-GB',
  marks: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
  messages: {
    'preference.certain': [
      { text: '{interest} shows in {share}: {all}.', atLeast: { count: 2 } },
      { text: '{share} {count|one:points|other:point} to {interest}: {all}.', atLeast: { count: 2 } },
      { text: '{interest} comes from {all}.' },
      { text: 'You looked at {all}, which {count|one:points|other:point} to an interest in {topic}.' },
      { text: '{all} {count|one:is|other:are} behind {interest}.' },
      { text: 'For {topic}, there {count|one:is|other:are} {all}.', certain: true },
    ],
    'preference.close': [
      { text: 'You may have an interest in {topic}: {all} {count|one:comes|other:come} close to it.' },
      { text: '{all} {count|one:is|other:are} in the spirit of {topic}.' },
      { text: 'Going by {all}, {topic} may be an interest of yours.' },
      { text: '{share} {count|one:comes|other:come} close to {topic}: {all}.', atLeast: { count: 2 } },
      { text: 'There are signs of an interest in {topic}, in {all}.' },
    ],
    'preference.maker': [
      { text: '{share} {count|one:is|other:are} {by}: {all}.', atLeast: { count: 2 } },
      { text: 'You looked at {all}, {count|one:which is|other:all} {by}.', atLeast: { count: 3 } },
      { text: 'You looked at {all}, {count|one:which is|other:both} {by}.', atMost: { count: 2 } },
      { text: '{interest} comes from {all}.' },
      { text: '{all} {count|one:is|other:are} {by}.' },
    ],
    'preference.title': [
      { text: 'You looked at {all}, which has little in common with the rest.', atLeast: { total: 2 } },
      { text: '{all} stands by itself among the things you looked at.', atLeast: { total: 2 } },
      { text: 'You looked at {all}.' },
      { text: 'So far there is {all}, which you looked at.' },
      { text: 'You looked at {all}, which is taken by itself here.' },
    ],
    'preference.stated': [
      { text: 'You said yourself that you have an interest in {topic}.' },
      { text: 'An interest in {topic} is what you told us.' },
      { text: '{interest} is your own word.' },
      { text: 'You named {topic} as an interest of yours.' },
    ],
    'fit.strong': [
      { text: 'It fits {source} well, and {part} of its score comes from there.' },
      { text: 'A close match for {source}: that makes up {part} of its score.' },
      { text: '{source} is a good match for it, and accounts for {part} of its score.' },
      { text: 'There is a strong match with {source}, which gives {part} of its score.' },
      { text: 'It goes well with {source}, the basis for {part} of its score.' },
    ],
    'fit.partial': [
      { text: 'It fits {source} in part, and {part} of its score comes from there.' },
      { text: 'It partly goes with {source}, which gives {part} of its score.' },
      { text: '{source} is a partial match, with {part} of its score.' },
      { text: 'It goes some way towards {source}, and {part} of its score comes from there.' },
    ],
    'fit.partial.meaning': [
      { text: 'There is some overlap with {source}, which gives {part} of its score.' },
      { text: 'It leans towards {source}, and {part} of its score comes from there.' },
      { text: 'It seems to be in the spirit of {topic}, which gives {part} of its score.' },
      { text: 'By its title it may suit {source}, the basis for {part} of its score.' },
    ],
    'fit.near': [
      {
        text: 'It is close to what you looked at for {source}, if not clearly of that kind: {part} of its score comes from there.',
      },
      {
        text: 'The things behind {source} are near it, which gives {part} of its score, though it may be of another kind.',
      },
      {
        text: 'Close to what lies behind {source}, though nothing here counts it as such; {part} of its score comes from that.',
      },
      { text: 'For {source} it is a neighbour more than a match, with {part} of its score.' },
      {
        text: 'It may be outside {source}, yet the things behind that are close, which gives {part} of its score.',
      },
    ],
    'fit.rest': [
      { text: 'Hardly any of its score comes from {others}.' },
      { text: 'There is no clear link to {others}.' },
      { text: 'It has little to do with {others}.' },
      { text: 'Next to nothing comes from {others}.' },
    ],
    'fit.near.maker': [
      { text: 'It is not {by}, but close to what you looked at that is, which gives {part} of its score.' },
      {
        text: 'Though it is not {by}, it comes close to things that are: {part} of its score rests on that.',
      },
      {
        text: 'Near to what you looked at that is {by}, though it is not {by} itself; {part} of its score comes from there.',
      },
      { text: 'It is close to things that are {by}, without being {by}; that makes up {part} of its score.' },
    ],
    'fit.none': [
      { text: 'There is no clear link to {source}, which gives {part} of its score.' },
      { text: 'It does not really match {source}, which gives {part} of its score.' },
      { text: 'It draws {part} of its score from {source}, and the match is weak.' },
      { text: '{source} has little to do with it, and gives {part} of its score.' },
      { text: 'It is some way from {source}: {part} of its score comes from there.' },
    ],
    'fit.none.kind': [
      {
        text: 'It belongs with {topic}, yet it is not close to what you looked at for that, which gives {part} of its score.',
      },
      {
        text: 'It has to do with {topic}, but not in the way of what you looked at: {part} of its score comes from there.',
      },
      { text: 'It goes with {topic} only in name: {part} of its score comes from there.' },
      {
        text: 'By name it goes with {topic}, yet the things you looked at are not like it, and give {part} of its score.',
      },
    ],
    'likelihood.high': [
      {
        text: 'It is quite likely to interest you: {part} of its score comes from {source}.',
        atMost: { count: 0 },
      },
      { text: 'It is quite likely to interest you: {source} rests on {share}.' },
      { text: 'The chances are high that it interests you, since {source} is seen in {share}.' },
      { text: 'A likely choice for you: {share} {count|one:is|other:are} behind {source}.' },
      { text: 'You are quite likely to want a look, as {source} is backed by {share}.' },
    ],
    'likelihood.high.near': [
      {
        text: 'It is quite likely to interest you: {part} of its score comes from being close to what you looked at for {source}.',
      },
      {
        text: 'The chances are high that it interests you, with {part} of its score for being near to what lies behind {source}.',
      },
      {
        text: 'A likely choice for you, as {part} of its score comes from being close to what you looked at for {source}.',
      },
      {
        text: 'You are quite likely to want a look, with {part} of its score from things near it that you looked at for {source}.',
      },
    ],
    'likelihood.medium': [
      { text: 'It may interest you: {part} of its score comes from {source}.', atMost: { count: 0 } },
      { text: 'It may interest you: {source} rests on {share}.' },
      { text: 'There is a fair chance that it interests you, since {source} is seen in {share}.' },
      { text: 'A possible choice for you: {share} {count|one:is|other:are} behind {source}.' },
      { text: 'You may want a look, as {source} is backed by {share}.' },
    ],
    'likelihood.medium.near': [
      {
        text: 'It may interest you: {part} of its score comes from being close to what you looked at for {source}.',
      },
      {
        text: 'There is a fair chance that it interests you, with {part} of its score for being near to what lies behind {source}.',
      },
      {
        text: 'A possible choice for you, as {part} of its score comes from being close to what you looked at for {source}.',
      },
      {
        text: 'You may want a look, with {part} of its score from things near it that you looked at for {source}.',
      },
    ],
    'likelihood.low': [
      {
        text: 'It is not very likely to interest you, though {part} of its score comes from {source}.',
        atMost: { count: 0 },
      },
      { text: 'It is not very likely to interest you, though {source} rests on {share}.' },
      { text: 'The chances are low that it interests you, even if {source} is seen in {share}.' },
      { text: 'A less likely choice for you, though {share} {count|one:is|other:are} behind {source}.' },
      { text: 'You are not very likely to want it, even if {source} is backed by {share}.' },
    ],
    'likelihood.low.near': [
      {
        text: 'It is not very likely to interest you: {part} of its score comes from being close to what you looked at for {source}.',
      },
      {
        text: 'The chances are low that it interests you, even with {part} of its score for being near to what lies behind {source}.',
      },
      {
        text: 'A less likely choice for you, though {part} of its score comes from being close to what you looked at for {source}.',
      },
      {
        text: 'You are not very likely to want it, even with {part} of its score from things near it that you looked at for {source}.',
      },
    ],
    'likelihood.high.unfit': [
      {
        text: 'It is quite likely to interest you on the whole, though no single match is clear: {part} of its score comes from {source}.',
      },
      {
        text: 'The chances are high that it interests you, yet not for any clear reason: {part} of its score comes from {source}.',
      },
      {
        text: 'A likely choice on the whole, without one clear match; {part} of its score comes from {source}.',
      },
      { text: 'Taken together it is quite likely to interest you, with {part} of its score from {source}.' },
    ],
    'likelihood.medium.unfit': [
      {
        text: 'It may interest you, though no single match is clear: {part} of its score comes from {source}.',
      },
      {
        text: 'There is a fair chance that it interests you, yet not for any clear reason: {part} of its score comes from {source}.',
      },
      { text: 'A possible choice, without one clear match; {part} of its score comes from {source}.' },
      { text: 'Taken together it may interest you, with {part} of its score from {source}.' },
    ],
    'likelihood.low.unfit': [
      {
        text: 'It is not very likely to interest you: {part} of its score comes from {source}, and the match is weak.',
      },
      {
        text: 'The chances are low that it interests you: even {source}, with {part} of its score, is a weak match.',
      },
      {
        text: 'A less likely choice for you, as {source} is a weak match and still gives {part} of its score.',
      },
      {
        text: 'You are not very likely to want it: the match with {source}, at {part} of its score, is weak.',
      },
    ],
    'likelihood.others': [
      { text: 'Part of it also comes from {others}.' },
      { text: '{others} {others|one:adds|other:add} to it as well.' },
      { text: 'The score also draws on {others}.' },
      { text: 'Another part comes from {others}.' },
    ],
    'likelihood.pinned': [
      { text: 'As you asked, {interest} counts {times} times as much.' },
      { text: '{interest} counts {times} times as much here, as you asked.' },
      { text: 'You gave {interest} more weight, so it counts {times} times as much.' },
      { text: 'Since you asked for it, {interest} has {times} times its weight.' },
    ],
    'likelihood.less': [
      { text: 'You asked for less like this, so it stands lower.' },
      { text: 'It stands lower, since you asked for less of its kind.' },
      { text: 'Its score is lower, as you asked for less of this sort.' },
      { text: 'Moved down, because you asked for less like this.' },
    ],
    'likelihood.unknown': [
      { text: 'How likely it is to interest you cannot be told yet.' },
      { text: 'It is too early to tell how much it would interest you.' },
      { text: 'There is too little to go by to tell how likely you are to want it.' },
      { text: 'Nothing can be said yet about how well it suits you.' },
    ],
    'recommendation.strong': [
      { text: 'Picked for {interest}, after {examples}.' },
      { text: 'Lately you looked at {examples}. This is another for {interest}.', recent: true },
      { text: 'If {examples} caught your eye, so may this: it fits {interest} well.' },
      { text: 'Close to {examples}, and in line with {interest}.' },
      {
        text: '{examples} {examples|one:points|other:point} to an interest in {topic}, and this fits it well.',
      },
      { text: '{interest} led here, by way of {examples}.' },
      { text: 'Since you looked at {examples}, here is something else for {interest}.' },
      { text: 'A good match for {interest}: it sits well beside {examples}.' },
      { text: 'Going by {examples}, you seem to have an interest in {topic}, and this is close to it.' },
      {
        text: 'You looked at {topic} {count} times, {examples} among them, and this fits in well.',
        certain: true,
        atLeast: { count: 3 },
      },
      {
        text: '{share} {count|one:points|other:point} to {topic}, and so does {item}.',
        atLeast: { count: 2 },
      },
      { text: 'In the spirit of {examples}, and a good match for {interest}.' },
      { text: 'Chosen with {examples} in mind: it fits {interest} well.' },
      { text: '{item} fits {interest} well, and is close to {examples}.' },
      { text: 'With {interest} in mind: this is a near neighbour of {examples}.' },
      { text: 'Something more for {interest}, along the lines of {examples}.' },
      { text: 'Picked for {interest}, which it fits well.', atMost: { examples: 0 } },
      { text: 'A good match for {interest}.', atMost: { examples: 0 } },
    ],
    'recommendation.partial': [
      { text: 'One for {interest}, if not an obvious one, after {examples}.' },
      { text: 'Perhaps one for {interest}, given {examples}.' },
      { text: 'Some overlap with {examples}, and with {interest}.' },
      { text: 'With {examples} in mind, a possible choice for {interest}.' },
      { text: 'You looked at {examples}: this goes with {topic}, if less closely.' },
      { text: 'Going by {examples}, {topic} may be a reason to look at this one.' },
      { text: 'Somewhat like {examples}, and one more for {interest}.' },
      { text: '{interest} may lead you here, after {examples}.' },
      { text: 'A possible pick for {interest}, somewhat like {examples}.' },
      { text: 'It has a little of {examples}, and goes with {interest}.' },
      { text: 'It goes with {interest}, though less with {examples}.' },
      { text: 'Perhaps one for {interest}.', atMost: { examples: 0 } },
      { text: 'A possible pick for {interest}.', atMost: { examples: 0 } },
    ],
    'recommendation.spirit': [
      { text: 'In the spirit of {topic}, and close to {examples}.' },
      { text: 'Close to {examples}, and in the spirit of {topic}.' },
      { text: 'You looked at {examples}; this seems to be in the spirit of {topic}.' },
      { text: 'With {examples} in mind, something in the spirit of {topic}.' },
      { text: '{topic} may come to mind here, and {examples}.' },
      { text: 'Going by {examples}, this may well suit {interest}.' },
      { text: 'It may well suit {interest}, next to {examples}.' },
      { text: '{interest} may lead here, by way of {examples}.' },
      { text: 'It seems to go with {interest}, and with {examples}.' },
      { text: 'Something of {topic}, it seems, next to {examples}.' },
      { text: 'Perhaps in the spirit of {topic}, and near {examples}.' },
      { text: 'In the spirit of {topic}, it seems.', atMost: { examples: 0 } },
      { text: 'It may well suit {interest}.', atMost: { examples: 0 } },
    ],
    'recommendation.loose': [
      { text: 'Not an exact match for {interest}, but it shares some ground with {examples}.' },
      { text: 'It leans a little towards {topic}, going by {examples}.' },
      { text: 'Loosely related to {interest}, by way of {examples}.' },
      {
        text: 'You looked at {examples}: this is not far from {examples|one:it|other:them}, if not quite {topic}.',
      },
      { text: 'Not quite at the heart of {interest}, but within reach of {examples}.' },
      { text: 'Some overlap with {examples}, and perhaps with {interest}.' },
      { text: 'Perhaps for {interest}, given {examples}.' },
      { text: 'After {examples}, this may touch on {topic}.' },
      { text: 'It may have a little of {topic}, and of {examples}.' },
      { text: 'Somewhat near {examples}, and perhaps to {topic}.' },
      { text: 'Loosely related to {interest}.', atMost: { examples: 0 } },
      { text: 'It leans a little towards {topic}.', atMost: { examples: 0 } },
    ],
    'recommendation.near': [
      // With nothing shared that anyone can check, it says what led here, not that the two are alike.
      { text: 'Suggested because you looked at {examples}.' },
      { text: '{examples} led here.' },
      { text: 'You looked at {examples}, and that points here.' },
      { text: 'Here because of {examples}, which you looked at.' },
      { text: 'This came up through {examples}.' },
      { text: 'By way of {examples}, a step to the side of {interest}.' },
      { text: 'Found through {examples}, if not for {topic} as such.' },
      { text: 'Next to {interest} rather than part of it, after {examples}.' },
      { text: 'Since you looked at {examples}: something a little apart from {topic}.' },
      { text: 'Going by {examples}, if not by {topic} as such.' },
      { text: 'After {examples}, something beside {interest}.' },
      { text: 'Lately you looked at {examples}, and that led here.', recent: true },
      { text: 'Near to {interest}, though perhaps outside it.', atMost: { examples: 0 } },
      { text: 'Beside {interest} rather than part of it.', atMost: { examples: 0 } },
    ],
    'recommendation.near.shared': [
      { text: 'Like {sharing}, it {fact}.' },
      { text: 'You looked at {sharing}, and this one {fact} too.' },
      { text: 'It {fact}, like {sharing}, which you looked at.' },
      { text: 'Here because of {sharing}: this one {fact} as well.' },
      { text: 'As with {sharing}, this {fact}.' },
      { text: '{sharing} and this one have something in common: both {facts}.', atMost: { sharing: 1 } },
      { text: 'Since you looked at {sharing}: it {fact} as well, if not clearly {topic}.' },
      { text: 'This one {fact}, like {sharing}, though perhaps outside {interest}.' },
      { text: 'With {sharing} in mind: this {fact} too.' },
      { text: 'Next to {interest}: it {fact}, just like {sharing}.' },
      { text: 'Suggested after {sharing}: it {fact} as well.' },
      { text: 'Lately you looked at {sharing}: this one {fact} too.', recent: true },
    ],
    'recommendation.two': [
      { text: 'This is where {interest} meets {second}: think of {examples}.' },
      { text: 'It fits {two} of your interests well, {first} and {second}, after {examples}.' },
      { text: 'Picked for both {first} and {second}, with {examples} in mind.' },
      { text: '{interest} points here, and so does the one in {second}, after {examples}.' },
      { text: 'You looked at {examples}: this fits your interests in {first} and {second} well.' },
      { text: 'A good match on {two} counts, {first} and {second}, after {examples}.' },
      { text: 'Between {first} and {second}, in the company of {examples}.' },
      { text: 'Close to {examples}, and so to {interest} and the one in {second}.' },
      { text: 'Both {first} and {second} speak for this one, going by {examples}.' },
      { text: 'It fits {two} of your interests well, {first} and {second}.', atMost: { examples: 0 } },
      { text: 'Picked for both {first} and {second}.', atMost: { examples: 0 } },
    ],
    'recommendation.maker': [
      { text: 'Also {by}, like {examples}.' },
      { text: 'You looked at {examples}, and this one is {by} too.' },
      { text: '{examples} {examples|one:is|other:are} {by}, and so is this one.' },
      { text: 'Another title {by}, after {examples}.' },
      { text: 'Since you looked at {examples}: this is {by} as well.' },
      { text: 'Like {examples}, this one is {by}.' },
      { text: 'Here because it is {by}, as {examples} {examples|one:is|other:are}.' },
      { text: 'More from {maker}, after {examples}.' },
      { text: 'This one is {by}, like something else you looked at.', atMost: { examples: 0 } },
      { text: 'More from {maker}.', atMost: { examples: 0 } },
      {
        text: '{share} {count|one:is|other:are} {by}, and so is {item}.',
        certain: true,
        atLeast: { count: 2 },
      },
      { text: 'Picked because it is {by}, as {examples|one:is|other:are} {examples}.' },
    ],
    'recommendation.maker.other': [
      { text: 'Not {by}, but close to {examples}.' },
      { text: 'Close to {examples}, though not {by}.' },
      { text: 'You looked at {examples}; this comes near, though it is not {by}.' },
      { text: 'Picked after {examples}, even if it is not {by}.' },
      { text: 'In the spirit of {examples}, but not {by}.' },
      { text: 'Near {examples}, if not {by}.' },
      {
        text: 'Since you looked at {examples}: this is close to {examples|one:it|other:them}, but not {by}.',
      },
      { text: 'A neighbour of {examples}, though not {by}.' },
    ],
    'recommendation.title.strong': [
      { text: 'Because you looked at {examples}: this is close to it.' },
      { text: 'You looked at {examples}, and this one is very near to it.' },
      { text: 'Close to {examples}, which you looked at.' },
      { text: 'If {examples} caught your eye, so may this: it is a good match.' },
      { text: 'Picked with {examples} in mind, as it is close to it.' },
      { text: 'In the spirit of {examples}, which you looked at.' },
      { text: 'Starting from {examples}, this is a near neighbour.' },
      { text: '{item} sits well beside {examples}, which you looked at.' },
      { text: 'A good match for {examples}, which you looked at.' },
    ],
    'recommendation.title.partial': [
      { text: 'Because you looked at {examples}: this has something in common with it.' },
      { text: 'You looked at {examples}, and this is not too far from it.' },
      { text: 'Somewhat like {examples}, which you looked at.' },
      { text: 'A looser match for {examples}, which you looked at.' },
      { text: 'Some overlap with {examples}, which you looked at.' },
      { text: 'With {examples} in mind, this is a possible choice.' },
      { text: 'Not quite {examples}, but within reach of it.' },
      { text: 'Loosely related to {examples}, which you looked at.' },
    ],
    'recommendation.unfit': [
      {
        text: 'A change from {topic}: nothing in what you looked at points clearly to this one.',
      },
      { text: 'Not clearly within {interest}, so take it as a suggestion, not a match.' },
      { text: 'Something different from {topic}: nothing you looked at points clearly here.' },
      { text: 'No clear link to {interest}; this one is a step away from it.' },
      { text: 'A step away from {topic}, and not a close match for anything you looked at.' },
      { text: 'Further afield: this does not really match {interest}.' },
      { text: 'There is no strong reason for this one in what you looked at, {topic} included.' },
      { text: 'Little in what you looked at points here, not even {interest}.' },
      { text: 'This is not close to {interest}; see it as something different.' },
      { text: 'Away from {topic} for once: the match with what you looked at is weak.' },
      { text: 'More of a detour from {interest} than a match.' },
      { text: 'You looked at {examples}; this is not much like {examples|one:it|other:them}.' },
    ],
    'recommendation.unfit.kind': [
      { text: 'It belongs with {topic}, but is not close to what you looked at.' },
      { text: 'Here for {topic} in name only: it is not much like {examples}.' },
      { text: 'It has to do with {topic}, yet it is some way from {examples}.' },
      { text: 'A different side of {topic}: there is no clear link to {examples}.' },
      { text: 'Though it goes with {topic}, nothing you looked at points clearly here.' },
      { text: 'By name it goes with {interest}, but the match is weak.' },
      { text: 'You looked at {examples}; this has to do with {topic}, but is not close.' },
      { text: 'Further afield in {topic}, and not close to {examples}.' },
      { text: 'There is a link to {topic}, but not to {examples}.' },
      { text: 'Not much like {examples}, even if it goes with {topic}.' },
      { text: 'Little in what you looked at points here, though it has to do with {topic}.' },
      { text: 'Some way from {examples}, if still within {topic}.' },
    ],
    'recommendation.title.unfit': [
      { text: 'You looked at {examples}; this is not much like it.' },
      { text: 'A change from {examples}: there is no clear link to it.' },
      { text: 'Something different from {examples}, which you looked at.' },
      { text: 'No clear link to {examples}, so take it as a suggestion, not a match.' },
      { text: 'Some way from {examples}, which you looked at.' },
      { text: 'There is little to connect this with {examples}.' },
      { text: 'Further afield: this is not close to {examples}.' },
      { text: 'More of a detour from {examples} than a match.' },
    ],
    'recommendation.mixed': [
      { text: 'No single interest of yours points here clearly, but {first} and {second} do a little.' },
      { text: 'A bit of {first}, a bit of {second}: no clear match for either.' },
      { text: 'Here for several small reasons, {first} and {second} among them.' },
      { text: 'Your interests in {first} and {second} each speak for it a little, neither of them clearly.' },
      { text: 'Somewhere between {first} and {second}, without being close to either.' },
      { text: 'Taken together, {first} and {second} point here, though only loosely.' },
      { text: 'Not a clear match for {first} or {second}, but there is a little of each.' },
      { text: 'This draws a little on {first} and a little on {second}, and not much on either.' },
      { text: 'There is no one clear reason: {first} and {second} both come into it a little.' },
      { text: 'Loosely between {first} and {second}, with no clear match for either.' },
      { text: 'Your interest in {first} counts a little here, and so does {second}.' },
      { text: 'It owes something to both {first} and {second}, but not very much.' },
    ],
    'recommendation.unknown': [
      { text: 'A suggestion without a personal reason: there is too little to go by yet.' },
      { text: 'Shown without a personal reason so far.' },
      { text: 'Nothing you looked at so far says whether this is for you.' },
      { text: 'There is not enough to go by yet to say why this would suit you.' },
      { text: 'This one is a general suggestion, not chosen from what you looked at.' },
      { text: 'Not a personal pick yet: there is too little to go by.' },
      { text: 'We cannot say yet whether this suits you.' },
      { text: 'It is too early to give you a personal reason for this one.' },
      { text: 'For now this is only a suggestion, with no personal reason behind it.' },
      { text: 'No personal reason can be given for this one yet.' },
    ],
    'link.all': [
      { text: 'Both {facts}.', atMost: { examples: 1 } },
      { text: 'Like {examples|one:that one|other:those}, it {fact}.' },
      { text: 'Something in common: {examples|one:both|other:all of them} {facts}.' },
      { text: 'In common with {examples|one:that one|other:those}, it {fact}.' },
      { text: 'All of them {facts}.', atLeast: { examples: 2 } },
      { text: 'What {examples|one:both|other:all} have in common: they {facts}.' },
    ],
    'link.all.theme': [
      { text: 'They share {themes|one:a theme|other:themes}: {themes}.' },
      { text: 'Shared {themes|one:theme|other:themes}: {themes}.' },
      { text: '{themes|one:A theme|other:Themes} in common: {themes}.' },
      { text: 'What they have in common: {themes}.' },
      { text: 'They have this in common: {themes}.' },
    ],
    'link.some': [
      { text: 'Like {sharing}, it {fact}.' },
      { text: 'This one {fact}, like {sharing}.' },
      { text: 'It {fact}, just like {sharing}.' },
      { text: 'As with {sharing}, this {fact}.' },
    ],
    'link.some.theme': [
      { text: 'It shares {themes|one:a theme|other:themes} with {sharing}: {themes}.' },
      { text: 'Shared with {sharing}: {themes}.' },
      { text: 'In common with {sharing}: {themes}.' },
      { text: '{themes|one:A theme|other:Themes} it shares with {sharing}: {themes}.' },
    ],
    'link.words': [
      { text: 'The titles have {words} in common.' },
      { text: 'In common: {words} in the title.' },
      { text: 'What the titles share: {words}.' },
      { text: 'Shared in the title: {words}.' },
    ],
    'link.series': [
      { text: 'Its title begins with {words}, like {titles} that you looked at.' },
      { text: 'You looked at {titles} titles that begin with {words}, as this one does.' },
      { text: '{titles} titles that you looked at begin with {words} too.' },
      { text: 'It begins with {words}, as do {titles} titles that you looked at.' },
    ],
    'link.own': [
      { text: 'It {fact}.' },
      { text: 'It {fact} instead.' },
      { text: 'Instead, it {fact}.' },
      { text: 'This {fact}.' },
    ],
    'link.is': [
      { text: 'It {fact}.' },
      { text: 'This one {fact}.' },
      { text: 'In this shop, it {fact}.' },
      { text: 'For its part, it {fact}.' },
    ],
    'lower.rank': [
      { text: '{item} stands at {rank} of {total}.' },
      { text: '{item} has place {rank} of {total}.' },
      { text: 'Of {total}, {item} comes at {rank}.' },
      { text: 'In a list of {total}, {item} is at {rank}.' },
    ],
    'lower.first': [
      { text: '{item} stands first already.' },
      { text: 'Nothing stands above {item}.' },
      { text: '{item} is at the top of the list.' },
      { text: '{item} comes first of {total}.' },
    ],
    'lower.lack': [
      { text: '{interest} gives {other} {part} of its score, and would make {here} of it here.' },
      { text: '{other} draws {part} of its score from {interest}; here there is {here} of that score.' },
      { text: 'What {other} has in {interest} is {part} of its score, against {here} here.' },
      { text: 'It gets less from {interest}: {here}, where {other} gets {part} of its score.' },
    ],
    'lower.remove': [
      { text: 'Without {examples} in your history it would stand at {risen}.' },
      { text: 'If you took {examples} out of your history, it would come at {risen}.' },
      { text: 'With {examples} removed it would be at {risen}.' },
      { text: 'It would move up to {risen} without {examples}.' },
    ],
    'lower.add': [
      { text: 'Had you looked at {examples} too, it would stand at {risen}.' },
      { text: 'If you looked at {examples}, it would come at {risen}.' },
      { text: 'With {examples} in your history as well it would be at {risen}.' },
      { text: 'It would move up to {risen} if you looked at {examples}.' },
    ],
    'lower.fixed': [
      { text: 'No small change of your history would raise it.' },
      { text: 'Taking out a few things, or adding one like it, would not raise it.' },
      { text: 'It would not rise by taking a few things out of your history.' },
      { text: 'A small change of your history would not move it up.' },
    ],
    'lower.given': [
      { text: 'The order of this list is the shop’s own.' },
      { text: 'The shop itself decides the order of this list.' },
      { text: 'This list is in an order that the shop chose.' },
      { text: 'Where it stands is the shop’s choice, not read off your history.' },
    ],
  },
  parts: {
    interest: 'your interest in {topic}',
    'share.some': '{count} of the {total} things you looked at',
    'share.all': 'all {total} things you looked at',
    'share.both': 'both things you looked at',
    'share.only': 'the only thing you looked at',
    more: '{count} more',
    'part.all': 'all',
    'part.hardly': 'hardly any',
    other: '{source} ({part})',
  },
  topics: {
    theme: 'the theme of {value}',
    topic: 'the topic of {value}',
    subject: 'the subject of {value}',
  },
  makers: {
    director: { by: 'directed by {maker}', things: 'titles directed by {maker}' },
    author: { by: 'by {maker}', things: 'titles by {maker}' },
    artist: { by: 'by {maker}', things: 'work by {maker}' },
    band: { by: 'by {maker}', things: 'music by {maker}' },
    designer: { by: 'designed by {maker}', things: 'things designed by {maker}' },
    creator: { by: 'by {maker}', things: 'work by {maker}' },
    developer: { by: 'made by {maker}', things: 'titles made by {maker}' },
    manufacturer: { by: 'made by {maker}', things: 'things made by {maker}' },
    maker: { by: 'made by {maker}', things: 'things made by {maker}' },
    publisher: { by: 'published by {maker}', things: 'titles published by {maker}' },
    other: { by: 'from {maker}', things: 'things from {maker}' },
  },
  predicates: {
    maker: '{things|one:is|other:are} {by}',
    kind: '{things|one:is|other:are} listed under {values}',
    cuisine: '{things|one:is|other:are} listed under {values} cuisine',
    theme: '{things|one:has|other:have} {values} as {values|one:a theme|other:themes}',
    tag: '{things|one:is|other:are} tagged {values}',
    keyword: '{things|one:is|other:are} tagged {values}',
    mood: '{things|one:is|other:are} listed with {values} as the mood',
    setting: '{things|one:is|other:are} listed with {values} as the setting',
    topic: '{things|one:is|other:are} listed with {values} as a topic',
    subject: '{things|one:is|other:are} listed with {values} as a subject',
    occasion: '{things|one:is|other:are} listed for {values}',
    activity: '{things|one:is|other:are} listed for {values}',
    use: '{things|one:is|other:are} listed for {values}',
    feature: '{things|one:is|other:are} labelled {values}',
    colour: '{things|one:comes|other:come} in {values}',
    color: '{things|one:comes|other:come} in {values}',
    material: '{things|one:is|other:are} made of {values}',
    ingredient: '{things|one:is|other:are} made with {values}',
    platform: '{things|one:is|other:are} for {values}',
    finish: '{things|one:is|other:are} listed with {values} as the finish',
    scent: '{things|one:is|other:are} listed with {values} as the scent',
    flavour: '{things|one:is|other:are} listed with {values} as the flavour',
    flavor: '{things|one:is|other:are} listed with {values} as the flavour',
    pattern: '{things|one:is|other:are} listed with {values} as the pattern',
    texture: '{things|one:is|other:are} listed with {values} as the texture',
    fit: '{things|one:is|other:are} listed with {values} as the fit',
    format: '{things|one:is|other:are} listed with {values} as the format',
  },
  numberWords: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  plainWords: new Set(
    `a and the of for in on with to
    action adventure animation animated anthology arcade art arts ballet baroque biography biographical black blues board
    books boots cards casual children's childrens classic classics classical comedy comedies comic comics coming-of-age
    co-op cooking cop cosy cozy crafting crime cyberpunk dance dark documentary documentaries drama dramas dystopia
    dystopian education educational emotional epic espionage experimental fairy family fantasy farming fashion feel-good
    female protagonist fiction film film-noir films folk funny gaming gangster ghost gift gifts gothic gritty heist
    historical history holiday home horror humour humor independent indie jazz journalism kids legal life literary
    literature local love magic management martial medical memoir military monsters movie movies multiplayer murder music
    musical musicals mystery mysteries mythology nature noir nonfiction non-fiction novel novels opera outdoor parody party
    period philosophy pixel platformer platformers poetry police political politics prison procedural psychological
    psychology punk puzzle puzzles racing rain reality relaxing retro revenge road robbery robots romance romantic rock
    romcom sandbox satire school sci-fi sci fi science self-help series short shooter shooters show silent simulation
    singleplayer single-player slasher slow soundtrack space speculative sport sports spy stealth steampunk story stories
    strategy superhero superheroes supernatural surreal survival suspense swimming tactical teen thriller thrillers time
    tower tragedy travel treasure true turn-based underwater urban vampire vampires violent visual voyage war western
    westerns wildlife witches workplace young adult youth zombies zombie
    accessories baby bags balm bath beauty bedding belts blankets body brushes camping candles care chairs clothing coats
    coffee cookware cosmetics cream decor dresses earrings eye eyes face fitness food footwear fragrance furniture games
    garden gardening gloves hair hand hats headphones hiking jackets jeans jewellery jewelry kitchen lamps leggings lighting
    lip lips lipstick makeup make-up mascara men mugs nail nails necklaces office oil outdoors perfume pets plants polish
    rings rugs running sandals scarves shampoo shirts shoes skin skincare skirts snacks socks stationery sweaters tableware
    tea tools tops towels toys trainers trousers underwear vegan walking watches women yoga
    abstract addictive aliens alternate atmospheric atmosphere base-building battle beat'em'up building bullet card casual character choices
    city cinematic colorful competitive controller conversation creature cute dating deck deckbuilding detective difficult
    dragons driving dungeon dungeons economy exploration farm first-person fishing flight football free funny gore graphics
    great hack hidden horses hunting immersive inventory isometric linear logic loot mature mechs medieval mining minimalist
    moddable narration narrative naval object open-world open world physics point post-apocalyptic real-time replay resource
    rich roguelike roguelite role-playing rhythm sim simulator side-scroller sniper social soccer soundtracks split-screen
    storytelling surrealism tactics tanks third-person top-down trading trains turn tutorial voxel wargame walking wholesome
    electronics cooking baking treatment conditioner cleansers serum toner scrub powder foundation eyeliner eyeshadow
    concealer blush primer tinted remover brush accessories wigs
    blue brown cotton cream floral gloss glitter gold green grey leather linen matte metallic nude orange pink purple red
    satin shimmer silk silver striped suede violet wax white wood wool yellow`.split(/\s+/),
  ),
  properWords: new Set(
    `African American Arab Arabic Argentinian Asian Australian Austrian Belgian Biblical Brazilian Britain British Buddhist
    Canadian Caribbean Celtic Chinese Christian Christmas Colombian Cuban Danish Dutch Easter Edwardian Egyptian England
    English Ethiopian European Finnish France French Georgian German Greek Halloween Hanukkah Hindu Hollywood Bollywood
    Hungarian Icelandic Indian Indonesian Iranian Irish Islamic Israeli Italian Jamaican Japan Japanese Jewish Korean
    Latin Lebanese Malaysian Mexican Moroccan Muslim Nordic Norwegian Pakistani Persian Peruvian Portuguese
    Ramadan Roman Romanian Russian Scandinavian Scottish Shakespeare Shakespearean Spanish Swedish Swiss Thai Tudor
    Turkish Ukrainian Valentine Victorian Vietnamese Viking Welsh`.split(/\s+/),
  ),
  cues: {
    strong: [
      'close match',
      'good match',
      'great match',
      'perfect',
      'ideal',
      'exactly',
      'strong match',
      'just right',
      'right in line',
      'fits\\b[^.:;]{0,80}\\bwell',
      'well suited',
      'great fit',
      'good fit',
      'right up your street',
      'must-(?:see|have|read)',
      'goes well with',
    ],
    belonging: [
      'picked for(?! being)',
      'another for',
      'one (?:more )?for',
      'something (?:more|else) for',
      'in line with',
      'match for',
      'matches',
      'fits',
      'chosen for',
    ],
    negation: ['no', 'not', 'never', 'without', "isn't", "doesn't", 'hardly', 'less'],
    shared: ['too', 'also', 'as well', 'like', 'same', 'share', 'shares', 'shared', 'so is', 'as with'],
    pair: ['both'],
    recent: ['lately', 'recently', 'just now', 'these days'],
    likelihood: {
      low: ['not very likely', 'chances are low', 'less likely', 'unlikely'],
      medium: ['may interest you', 'fair chance', 'possible choice(?: for you|, without)', 'you may want'],
      high: [
        'quite likely',
        'chances are high',
        '(?<!less )likely choice',
        'very likely(?<!not very likely)',
      ],
    },
    numbers: { twice: 2, thrice: 3, half: 50, dozen: 12 },
    counted: ['of', 'thing', 'item', 'title', 'film', 'book', 'game', 'time', 'product'],
  },
};
