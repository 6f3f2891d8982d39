import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))      # for scene.py
# As engine.found does before anything imports diffusers: triton beside Mesa's GL takes the process down.
sys.modules.setdefault('triton', None)
