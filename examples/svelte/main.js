import { mount } from 'svelte';
import Films from './Films.svelte';

mount(Films, { target: document.querySelector('#app') });
