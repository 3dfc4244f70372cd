"""What a change would lose, one module for each sort of loss; nothing lost by any of them is what `safe` means."""
