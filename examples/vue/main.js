import { createApp } from 'vue';
import Films from './Films.vue';

createApp(Films).mount('#app');
