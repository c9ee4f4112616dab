"""What the program's process lets others see, tried with the real process."""
