/** What the shop of all examples knows: a visitor's history, and what it recommends. */

export const history = [
  { id: 'heat', title: 'Heat', attributes: { genre: ['Crime', 'Thriller'], director: 'Michael Mann' } },
  { id: 'sting', title: 'The Sting', attributes: { genre: ['Crime', 'Comedy'], theme: ['heist'] } },
  { id: 'rififi', title: 'Rififi', attributes: { genre: ['Crime'], theme: ['heist'] } },
];

export const recommendations = [
  {
    id: 'collateral',
    title: 'Collateral',
    attributes: { genre: ['Crime', 'Thriller'], director: 'Michael Mann' },
  },
  { id: 'ocean', title: 'Ocean’s Eleven', attributes: { genre: ['Crime', 'Comedy'], theme: ['heist'] } },
  { id: 'babe', title: 'Babe', attributes: { genre: ['Family', 'Comedy'] } },
];
