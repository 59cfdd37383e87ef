"""What the incidents say together: the dependency graph and its loops."""
