/** In the place of Starlight's script that keeps the state of the menu. */
export {};
